package anjia.engine.syntax;

import anjia.engine.syntax.Expression.Name;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences in one plain spelling (规范写法), whatever their line breaks, notes and brackets were: equal spellings mean the same. */
public final class Written {
    private Written() {}

    public static String of(Expression expression) {
        return switch (expression) {
            case Name(var _, var name) -> name;
            case Expression.Literal literal -> literal(literal);
            case Expression.DateLiteral(var _, var day) -> day.toString();
            case Expression.LawNumber(var _, var name, var day, var place) ->
                "$" + name + word(" at ", day) + word(" for ", place);
            case Expression.Binary(var _, var operator, var left, var right) ->
                inner(left) + " " + operator + " " + inner(right);
            case Expression.Compare(var _, var operator, var left, var right) ->
                inner(left) + " " + (operator.equals("=") ? "is" : operator) + " " + inner(right);
            case Expression.In(var _, var left, var choices) ->
                inner(left) + " in " + choices.stream().map(Name::name).toList();
            case Expression.IsKnown(var _, var fact) -> fact.name() + " is known";
            case Expression.Not(var _, var not) -> "not " + inner(not);
            case Expression.Logical(var _, var connective, var parts) ->
                parts.stream().map(Written::inner).collect(Collectors.joining(" " + connective + " "));
            case Expression.If(var _, var condition, var then, var otherwise) ->
                "if %s then %s else %s".formatted(of(condition), of(then), of(otherwise));
            case Expression.Extreme(var _, var which, var parts) ->
                which + parts.stream().map(Written::of).collect(Collectors.joining(", ", "(", ")"));
            case Expression.Round(var _, var mode, var rounded, var unit) ->
                "round %s (%s) to %s".formatted(mode, of(rounded), unit.name());
            case Expression.SumOf(var _, var schedule) -> "sum of " + schedule.name();
            case Expression.Each(var _, var every, var list, var condition) ->
                "%s in %s (%s)".formatted(every ? "every" : "some", list.name(), of(condition));
            case Expression.SumOver(var _, var list, var each) -> "sum over %s (%s)".formatted(list.name(), of(each));
            case Expression.CountOf(var _, var list) -> "count of " + list.name();
            case Expression.Within(var _, var level, var place) -> level + " of " + place.name();
            case Expression.Covered covered -> covered(covered);
            case Expression.Span(var _, var unit, var from, var to) ->
                "whole %s from %s to %s".formatted(unit.name(), inner(from), inner(to));
        };
    }

    /** What stands behind the colon of an amount, with its schedule and its table. */
    public static String of(Definition.Amount amount, RulesText.@Nullable Table table) {
        var schedule = amount.schedule() == null
                ? ""
                : ", schedule by month for %s from %s"
                        .formatted(
                                of(amount.schedule().months()),
                                of(amount.schedule().from()));
        var body = switch (amount.body()) {
            case Definition.Body.Formula(var expression) -> of(expression);
            case Definition.Body.ByTable(var _, var _, var sure)
            when table != null -> table(table) + "(" + sure.name() + ")";
            case Definition.Body.ByTable(var _, var columns, var sure) ->
                columns.stream()
                        .map(Name::name)
                        .collect(Collectors.joining(", ", "table by ", " (" + sure.name() + ")"));
        };
        return "in %s%s: %s".formatted(amount.unit().name(), schedule, body);
    }

    private static String table(RulesText.Table table) {
        return row(table.header()) + table.rows().stream().map(Written::row).collect(Collectors.joining());
    }

    private static String row(List<RulesText.Cell> cells) {
        return cells.stream().map(RulesText.Cell::text).collect(Collectors.joining(" | ", "| ", " | "));
    }

    private static String covered(Expression.Covered covered) {
        var where = covered.where() == null ? "" : " where (" + of(covered.where()) + ")";
        var within = covered.within() == null ? null : inner(covered.within());
        var until = covered.until() == null ? "" : " before " + inner(covered.until());
        var window = "";
        if (within != null && covered.unbroken()) window = " without a gap over " + within + until;
        else if (within != null) window = until.isEmpty() ? " in the last " + within : " in the " + within + until;
        return "whole months of " + covered.spells().name() + where + window;
    }

    /** In brackets where it could be read otherwise. */
    private static String inner(Expression expression) {
        return switch (expression) {
            case Expression.Binary _,
                    Expression.Compare _,
                    Expression.In _,
                    Expression.Logical _,
                    Expression.If _,
                    Expression.IsKnown _,
                    Expression.Span _,
                    Expression.Covered _,
                    Expression.Not _ -> "(" + of(expression) + ")";
            case Name _,
                    Expression.Literal _,
                    Expression.DateLiteral _,
                    Expression.LawNumber _,
                    Expression.Extreme _,
                    Expression.Round _,
                    Expression.SumOf _,
                    Expression.SumOver _,
                    Expression.CountOf _,
                    Expression.Each _,
                    Expression.Within _ -> of(expression);
        };
    }

    private static String literal(Expression.Literal literal) {
        var unit = literal.unit();
        if ("ratio".equals(unit)) return decimal(literal.n() * 100, literal.per()) + " %";
        return decimal(literal.n(), literal.per()) + (unit == null ? "" : " " + unit);
    }

    /** {@code per} is a power of ten, so the quotient ends. */
    private static String decimal(long n, long per) {
        return BigDecimal.valueOf(n)
                .divide(BigDecimal.valueOf(per))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String word(String before, @Nullable Name name) {
        return name == null ? "" : before + name.name();
    }
}
