package anjia.engine;

import anjia.engine.FigureNode.When;
import anjia.engine.NumberTable.By;
import anjia.engine.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Turns {@code $name at day for place} into a node. Without words for it, a number is read on the governing day for the item's place. */
final class NumberCompiler {
    private static final String DESK = "desk";

    private final Scope scope;
    private final boolean inSchedule;

    NumberCompiler(Scope scope, boolean inSchedule) {
        this.scope = scope;
        this.inSchedule = inSchedule;
    }

    FigureNode number(Expression.LawNumber number) {
        var table = scope.number(number);
        var when = when(number.day());
        if (table.by() == By.NOTHING) {
            if (number.place() != null)
                throw Misuse.of(number.place().at(), table.name() + " is the same in every place");
            return new NumberNode(table, when, NumberNode.NOWHERE, NumberNode.NOWHERE);
        }
        var place = number.place() == null ? scope.place() : number.place().name();
        if (place == null)
            throw Misuse.of(number.at(), table.name() + " differs between places: expected 'for' and a place");
        if (place.equals(DESK)) return new NumberNode(table, when, NumberNode.DESK, NumberNode.NOWHERE);
        return new NumberNode(
                table,
                when,
                placeSlot(number, place),
                table.by() == By.PLACE ? NumberNode.NOWHERE : scope.classSlot(place));
    }

    private When when(Expression.@Nullable Name day) {
        if (day == null) return When.GOVERNING_DAY;
        if (day.name().equals("today")) return When.TODAY;
        if (!day.name().equals("month")) throw Misuse.of(day.at(), "expected today or month, found " + day.name());
        if (!inSchedule) throw Misuse.of(day.at(), "'month' has a meaning only inside a schedule by month");
        return When.MONTH;
    }

    private int placeSlot(Expression.LawNumber number, String place) {
        var at = number.place() == null ? number.at() : number.place().at();
        var slot = scope.required(new Expression.Name(at, place));
        if (!(scope.spec(slot).type() instanceof FactType.Place))
            throw Misuse.of(at, "expected a place; the fact " + place + " is none");
        return slot;
    }
}
