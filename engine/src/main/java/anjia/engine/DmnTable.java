package anjia.engine;

import anjia.engine.DmnDecision.Body;
import anjia.engine.DmnDecision.Input;
import anjia.engine.DmnDecision.Row;
import anjia.engine.ItemText.Dated;
import anjia.engine.syntax.Bands;
import anjia.engine.syntax.Bands.Band;
import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression.Literal;
import anjia.engine.syntax.Expression.Name;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown table as a decision table (决策表), with its mark beside each row. The loader has proven that its rows neither overlap nor leave a gap, so its hit
 * policy is UNIQUE.
 */
record DmnTable(DmnItem item, Feel feel) {

    Body.Table of(Dated<Definition.Amount> version) {
        var table = version.table();
        if (table == null
                || !(version.definition().body() instanceof Definition.Body.ByTable(var _, var columns, var sure)))
            throw new IllegalStateException("no table: " + version.definition().name());
        return new Body.Table(
                columns.stream().map(this::input).toList(),
                table.rows().stream().map(row -> row(row, sure.name())).toList(),
                List.of(DmnNumbers.SURE));
    }

    private Input input(Name column) {
        var choice = ItemFacts.named(item.of(), column.name())
                .filter(spec -> spec.type() instanceof FactType.OneOf)
                .isPresent();
        var date = item.units().of(column) == Unit.DATE;
        return new Input(feel.of(column), choice ? "string" : date ? "date" : "number");
    }

    private static Row row(List<RulesText.Cell> cells, String sure) {
        var tests = new ArrayList<String>();
        for (var cell : cells.subList(0, cells.size() - 1)) tests.add(test(cell));
        var value = Bands.value(cells.getLast(), new Faults());
        return new Row(tests, value == null ? "null" : figure(value), List.of(sure));
    }

    private static String test(RulesText.Cell cell) {
        return switch (Bands.band(cell, new Faults())) {
            case Band.Any _ -> "-";
            case Band.Choices(var choices) ->
                choices.stream().map(choice -> Feel.text(choice.name())).collect(Collectors.joining(", "));
            case Band.Range(var low, var high) -> range(low, high);
            case null -> throw new IllegalStateException("a table was proven before: " + cell.text());
        };
    }

    private static String range(@Nullable Literal low, @Nullable Literal high) {
        if (low == null) return high == null ? "-" : "<= " + figure(high);
        if (high == null) return ">= " + figure(low);
        var same = figure(low).equals(figure(high));
        return same ? figure(low) : "[" + figure(low) + ".." + figure(high) + "]";
    }

    private static String figure(Literal literal) {
        return Feel.decimal(literal.n(), literal.per());
    }
}
