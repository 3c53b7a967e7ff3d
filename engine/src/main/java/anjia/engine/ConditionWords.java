package anjia.engine;

import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a formula that is a condition, in words. */
record ConditionWords(FormulaWords words) {

    String of(Expression condition) {
        return condition instanceof Name name && isYesNo(name) ? words.say("yes", words.of(name)) : words.of(condition);
    }

    String not(Expression inner) {
        return switch (inner) {
            case Name name when isYesNo(name) -> words.say("no", words.of(name));
            case Expression.IsKnown(var _, var fact) -> words.say("absent", words.of(fact));
            case Expression.In(var _, var left, var choices) ->
                words.say("none_of", words.of(left), words.choices(left, choices));
            case Expression.Compare(var _, var operator, var left, var right)
            when operator.equals("=") -> words.say("is_not", words.of(left), right(left, right));
            default -> words.say("not", of(inner));
        };
    }

    String logical(Expression.Logical logical) {
        var parts = logical.parts().stream().map(this::inner).toList();
        return logical.connective().equals("unless")
                ? words.say("unless", parts.getFirst(), parts.getLast())
                : parts.stream().collect(Collectors.joining(words.say(logical.connective())));
    }

    /** Conditions joined inside a joined condition stand in brackets, and so does what ends in a list. */
    private String inner(Expression part) {
        return part instanceof Expression.Logical || part instanceof Expression.In
                ? words.say("brackets", of(part))
                : of(part);
    }

    String compare(Expression.Compare compare) {
        var left = compare.left();
        if (left instanceof Name name && isYesNo(name) && compare.right() instanceof Name answer)
            return words.say(answer.name(), words.of(name));
        var days = words.units().of(left) == Unit.DATE;
        var key = switch (compare.operator()) {
            case ">=" -> days ? "not_before" : "at_least";
            case "<=" -> days ? "not_after" : "at_most";
            case ">" -> days ? "after" : "more";
            case "<" -> days ? "before" : "less";
            default -> "is";
        };
        return words.say(key, words.literalAs(left, words.units().of(compare.right())), right(left, compare.right()));
    }

    private String right(Expression left, Expression right) {
        if (left instanceof Name name && right instanceof Name choice && isChoice(name))
            return words.choices(left, List.of(choice));
        // the code of a province or city is no figure
        if (right instanceof Expression.Literal literal && isPlace(left)) return String.valueOf(literal.n());
        return words.literalAs(right, words.units().of(left));
    }

    private boolean isPlace(Expression left) {
        return left instanceof Expression.Within || left instanceof Name name && is(name, FactType.Place.class);
    }

    private boolean isYesNo(Name name) {
        return is(name, FactType.YesNo.class);
    }

    private boolean isChoice(Name name) {
        return is(name, FactType.OneOf.class);
    }

    private boolean is(Name name, Class<? extends FactType> type) {
        return ItemFacts.named(words.units().item(), name.name())
                .filter(spec -> type.isInstance(spec.type()))
                .isPresent();
    }
}
