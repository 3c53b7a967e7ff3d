package anjia.engine;

import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import java.util.List;

/** What the figures of an item count (计量单位的推断). The text was proven before, so that every expression has its unit; a condition has none and is PLAIN. */
record Units(Item item, ItemText text, List<LawNumber> numbers) {

    Unit of(Definition.Amount amount) {
        return Unit.of(amount.unit().name()).orElse(Unit.PLAIN);
    }

    Unit of(Expression expression) {
        return switch (expression) {
            case Name(var _, var name) -> name(name);
            case Expression.Literal(var _, var _, var _, var unit) ->
                unit == null ? Unit.PLAIN : Unit.of(unit).orElse(Unit.PLAIN);
            case Expression.DateLiteral _ -> Unit.DATE;
            case Expression.LawNumber(var _, var name, var _, var _) -> number(name);
            case Expression.Binary binary -> binary(binary);
            case Expression.If branch -> either(of(branch.then()), of(branch.otherwise()));
            case Expression.Extreme extreme ->
                extreme.parts().stream().map(this::of).reduce(Unit.PLAIN, Units::either);
            case Expression.Round round -> of(round.inner());
            case Expression.SumOf _ -> Unit.FEN;
            case Expression.SumOver sum -> of(sum.each());
            case Expression.CountOf _ -> Unit.PEOPLE;
            case Expression.Covered _ -> Unit.MONTHS;
            case Expression.Span(var _, var unit, var _, var _) ->
                Unit.of(unit.name()).orElse(Unit.PLAIN);
            case Expression.Compare _,
                    Expression.In _,
                    Expression.IsKnown _,
                    Expression.Not _,
                    Expression.Logical _,
                    Expression.Each _,
                    Expression.Within _ -> Unit.PLAIN;
        };
    }

    private Unit name(String name) {
        if (name.equals("today") || name.equals("month")) return Unit.DATE;
        var fact = ItemFacts.named(item, name);
        if (fact.isPresent())
            return fact.get().type() instanceof FactType.Day
                    ? Unit.DATE
                    : fact.get().unit();
        return text.amount(name)
                .map(amount -> of(amount.versions().getFirst().definition()))
                .orElse(Unit.PLAIN);
    }

    private Unit number(String name) {
        return numbers.stream()
                .filter(number -> number.name().equals(name))
                .findFirst()
                .map(LawNumber::unit)
                .orElse(Unit.PLAIN);
    }

    private Unit binary(Expression.Binary binary) {
        var left = of(binary.left());
        var right = of(binary.right());
        var unit = switch (binary.operator()) {
            case "*" -> left.times(right);
            case "/" -> left.over(right);
            default -> either(left, right);
        };
        return unit == null ? Unit.PLAIN : unit;
    }

    private static Unit either(Unit one, Unit other) {
        return one == Unit.PLAIN ? other : one;
    }
}
