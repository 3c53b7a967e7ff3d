package anjia.engine;

import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes sentences of the law in FEEL, the expression language of DMN. Money stays in fen, shares are fractions, and a fact that is absent or missing is
 * null. What a sentence rests on is noted in {@link DmnNeeds}.
 */
final class Feel {
    private final DmnItem item;
    private final DmnNeeds needs;
    private final @Nullable String group;

    Feel(DmnItem item, DmnNeeds needs) {
        this(item, needs, null);
    }

    /** @param group whose members' facts have names here, null outside the brackets of a group */
    private Feel(DmnItem item, DmnNeeds needs, @Nullable String group) {
        this.item = item;
        this.needs = needs;
        this.group = group;
    }

    String of(Expression expression) {
        return switch (expression) {
            case Name name -> name(name.name());
            case Expression.Literal(var _, var n, var per, var _) -> decimal(n, per);
            case Expression.DateLiteral(var _, var day) -> day(day);
            case Expression.LawNumber number -> new FeelNumbers(item, needs, this).of(number);
            case Expression.Binary binary -> binary(binary);
            case Expression.Compare compare -> new FeelConditions(item, this).compare(compare);
            case Expression.In(var _, var left, var choices) ->
                choices.stream()
                        .map(choice -> text(choice.name()))
                        .collect(Collectors.joining(", ", of(left) + " in (", ")"));
            case Expression.IsKnown(var _, var fact) -> raw(fact.name()) + " != null";
            case Expression.Not(var _, var inner) -> "not(" + of(inner) + ")";
            case Expression.Logical logical ->
                logical.parts().stream()
                        .map(this::inner)
                        .collect(Collectors.joining(logical.connective().equals("and") ? " and " : " or "));
            case Expression.If(var _, var condition, var then, var otherwise) ->
                "if %s then %s else %s".formatted(of(condition), of(then), of(otherwise));
            case Expression.Extreme(var _, var which, var parts) ->
                parts.stream().map(this::of).collect(Collectors.joining(", ", which + "(", ")"));
            case Expression.Round round -> rounded(round);
            case Expression.SumOf(var _, var schedule) -> "sum(append(" + raw(schedule.name()) + ", 0))";
            case Expression.Each(var _, var every, var list, var condition) ->
                "%s %s in %s satisfies (%s)"
                        .formatted(
                                every ? "every" : "some",
                                member(list.name()),
                                raw(list.name()),
                                in(list.name()).of(condition));
            case Expression.SumOver(var _, var list, var each) ->
                // the sum of nobody is null in FEEL and nothing in the law
                "sum(append(for %s in %s return %s, 0))"
                        .formatted(
                                member(list.name()),
                                raw(list.name()),
                                in(list.name()).of(each));
            case Expression.CountOf(var _, var list) -> "count(" + raw(list.name()) + ")";
            case Expression.Within(var _, var level, var place) ->
                "substring(%s, 1, %d)".formatted(raw(place.name()), level.equals("province") ? 2 : 4);
            case Expression.Covered covered -> needs.reckonedOutside(covered);
            case Expression.Span(var _, var unit, var from, var to) -> span(unit.name(), inner(from), inner(to));
        };
    }

    /** A part of a longer expression, in brackets unless it is a name, a figure or a call. */
    String inner(Expression part) {
        return switch (part) {
            case Expression.Binary _,
                    Expression.Compare _,
                    Expression.In _,
                    Expression.IsKnown _,
                    Expression.Logical _,
                    Expression.If _,
                    Expression.Each _,
                    Expression.Span _ -> "(" + of(part) + ")";
            case Expression.Round _ -> "(" + of(part) + ")";
            case Name _,
                    Expression.Literal _,
                    Expression.DateLiteral _,
                    Expression.LawNumber _,
                    Expression.Not _,
                    Expression.Extreme _,
                    Expression.SumOf _,
                    Expression.SumOver _,
                    Expression.CountOf _,
                    Expression.Within _,
                    Expression.Covered _ -> of(part);
        };
    }

    /** A fact or amount by its name alone, whatever it counts. */
    String raw(String name) {
        if (group != null && !item.of().uses(name) && item.isMember(group, name)) return member(group) + "." + name;
        return needs.name(name);
    }

    private String name(String name) {
        if (name.equals("month")) return "month";
        var share = ItemFacts.named(item.of(), name)
                .filter(spec -> spec.measure().per() != 1)
                .isPresent();
        return share ? "(" + raw(name) + " / 100)" : raw(name);
    }

    private Feel in(String list) {
        return new Feel(item, needs, list);
    }

    private static String member(String list) {
        return "each_" + list;
    }

    private String binary(Expression.Binary binary) {
        var units = item.units();
        var shifts = units.of(binary.left()) == Unit.DATE && units.of(binary.right()) != Unit.DATE;
        var right = shifts ? duration(binary.right(), units.of(binary.right())) : inner(binary.right());
        return inner(binary.left()) + " " + binary.operator() + " " + right;
    }

    private String duration(Expression by, Unit unit) {
        var letter = switch (unit) {
            case YEARS -> "Y";
            case MONTHS -> "M";
            default -> "D";
        };
        return by instanceof Expression.Literal(var _, var n, var _, var _)
                ? "duration(\"P%d%s\")".formatted(n, letter)
                : "duration(\"P\" + string(%s) + \"%s\")".formatted(of(by), letter);
    }

    /** Half goes towards plus infinity, as in the engine; FEEL's own half up goes away from zero. */
    private String rounded(Expression.Round round) {
        var inner = round.inner() instanceof Expression.Literal ? of(round.inner()) : inner(round.inner());
        var step = switch (round.unit().name()) {
            case "jiao" -> 10;
            case "yuan" -> 100;
            default -> 1;
        };
        var parts = switch (round.unit().name()) {
            case "tenths" -> 10;
            case "hundredths" -> 100;
            case "thousandths" -> 1000;
            default -> 1;
        };
        var scaled = inner + (step > 1 ? " / " + step : "") + (parts > 1 ? " * " + parts : "");
        var whole = switch (round.mode()) {
            case "up" -> "ceiling(" + scaled + ")";
            case "down" -> "floor(" + scaled + ")";
            default -> "floor(" + scaled + " + 0.5)";
        };
        return whole + (step > 1 ? " * " + step : "") + (parts > 1 ? " / " + parts : "");
    }

    private static String span(String unit, String from, String to) {
        var span = "years and months duration(%s, %s)".formatted(from, to);
        return switch (unit) {
            case "years" -> span + ".years";
            case "months" -> "12 * %s.years + %s.months".formatted(span, span);
            default -> "(%s - %s).days".formatted(to, from);
        };
    }

    static String day(LocalDate day) {
        return "date(\"" + day + "\")";
    }

    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** {@code per} is a power of ten, so the quotient ends. */
    static String decimal(long n, long per) {
        return BigDecimal.valueOf(n)
                .divide(BigDecimal.valueOf(per))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The days of a version as a condition on a day; empty when it always holds. */
    static String holds(String day, Validity days) {
        var conditions = new ArrayList<String>();
        if (!days.from().equals(LocalDate.MIN)) conditions.add(day + " >= " + day(days.from()));
        if (!days.to().equals(LocalDate.MAX)) conditions.add(day + " <= " + day(days.to()));
        return String.join(" and ", List.copyOf(conditions));
    }
}
