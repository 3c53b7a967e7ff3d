package anjia.engine;

import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Comparisons in FEEL: of choices, places, and of days that may be absent. */
record FeelConditions(DmnItem item, Feel feel) {

    String compare(Expression.Compare compare) {
        var left = compare.left();
        if (left instanceof Name name) {
            var type = type(name);
            if (type instanceof FactType.OneOf && compare.right() instanceof Name choice)
                return feel.raw(name.name()) + " = " + Feel.text(choice.name());
            if (type instanceof FactType.YesNo && compare.right() instanceof Name answer)
                return feel.raw(name.name()) + " = " + answer.name().equals("yes");
        }
        if (isPlace(left)) return place(left) + " = " + place(compare.right());
        return present(compare) + feel.inner(left) + " " + compare.operator() + " " + feel.inner(compare.right());
    }

    /** A day that is absent is neither before nor after another: the comparison does not hold, which null would leave open. */
    private String present(Expression.Compare compare) {
        var absent = new ArrayList<String>();
        for (var side : new Expression[] {compare.left(), compare.right()})
            if (side instanceof Name name && type(name) instanceof FactType.Day(var mayBeAbsent) && mayBeAbsent)
                absent.add(feel.raw(name.name()) + " != null and ");
        return String.join("", absent);
    }

    private boolean isPlace(Expression expression) {
        return expression instanceof Expression.Within
                || expression instanceof Name name && type(name) instanceof FactType.Place;
    }

    /** The county of a place, a wider division of it, or a code. */
    private String place(Expression expression) {
        if (expression instanceof Expression.Literal literal) return Feel.text(String.valueOf(literal.n()));
        return expression instanceof Name name ? "substring(" + feel.raw(name.name()) + ", 1, 6)" : feel.of(expression);
    }

    private @Nullable FactType type(Name name) {
        return ItemFacts.named(item.of(), name.name()).map(FactSpec::type).orElse(null);
    }
}
