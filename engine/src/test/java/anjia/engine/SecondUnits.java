package anjia.engine;

import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import anjia.engine.syntax.RulesText;
import java.util.List;

/** What a written figure counts, for the second reading: whether a day moves by years, months or days. */
record SecondUnits(Item item, RulesText text, List<LawNumber> numbers) {

    Unit of(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal ->
                Unit.of(String.valueOf(literal.unit())).orElse(Unit.PLAIN);
            case Expression.LawNumber(var _, var name, var _, var _) ->
                numbers.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .unit();
            case Expression.Span(var _, var unit, var _, var _) ->
                Unit.of(unit.name()).orElseThrow();
            case Expression.Binary(var _, var _, var left, var _) -> of(left);
            case Expression.If(var _, var _, var then, var _) -> of(then);
            case Expression.Extreme(var _, var _, var parts) -> of(parts.getFirst());
            case Expression.Round(var _, var _, var inner, var _) -> of(inner);
            case Name(var _, var name) -> of(name);
            default -> throw new IllegalArgumentException("no unit: " + expression);
        };
    }

    private Unit of(String name) {
        var fact =
                item.facts().stream().filter(spec -> spec.name().equals(name)).findFirst();
        if (fact.isPresent()) return fact.get().unit();
        return text.sections().stream()
                .flatMap(section -> section.definitions().stream())
                .filter(one ->
                        one instanceof Definition.Amount amount && amount.name().equals(name))
                .map(one -> Unit.of(((Definition.Amount) one).unit().name()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
