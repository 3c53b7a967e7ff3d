package anjia.engine;

import anjia.engine.syntax.Bands;
import anjia.engine.syntax.Bands.Band;
import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the law with its columns and cells in words. */
record TableWords(FormulaWords words, List<Expression.Name> columns, Definition.Amount amount) {

    ItemOutline.Table of(RulesText.Table table, Sure sure) {
        var header = new ArrayList<>(columns.stream().map(words::plain).toList());
        header.add(words.amount(amount.name()));
        return new ItemOutline.Table(
                header, table.rows().stream().map(this::row).toList(), sure);
    }

    private List<String> row(List<RulesText.Cell> cells) {
        var row = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) row.add(cell(columns.get(i), cells.get(i)));
        var value = Bands.value(cells.getLast(), new Faults());
        row.add(
                value == null
                        ? cells.getLast().text()
                        : words.literal(value, words.units().of(amount)));
        return row;
    }

    private String cell(Expression.Name column, RulesText.Cell cell) {
        return switch (Bands.band(cell, new Faults())) {
            case Band.Any _ -> words.say("any");
            case Band.Choices(var choices) -> words.choices(column, choices);
            case Band.Range(var low, var high) -> range(column, low, high);
            case null -> throw new IllegalStateException("a table was proven before: " + cell.text());
        };
    }

    private String range(Expression.Name column, Expression.@Nullable Literal low, Expression.@Nullable Literal high) {
        var unit = words.units().of(column);
        if (low != null && high != null) {
            if (low.n() == high.n() && low.per() == high.per()) return words.literal(low, unit);
            return words.say("from_to", words.literal(low, unit), words.literal(high, unit));
        }
        if (low != null)
            return words.say("at_least", "", words.literal(low, unit)).strip();
        return high == null
                ? words.say("any")
                : words.say("at_most", "", words.literal(high, unit)).strip();
    }
}
