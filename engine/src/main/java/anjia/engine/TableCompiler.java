package anjia.engine;

import anjia.engine.Step.TableRow;
import anjia.engine.TableNode.Column;
import anjia.engine.syntax.Bands;
import anjia.engine.syntax.Bands.Band;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a Markdown table into a node and proves that its rows cover every value of its columns exactly once. */
final class TableCompiler {
    private final Scope scope;
    private final Faults faults;
    private final RulesText.Table table;

    TableCompiler(Scope scope, Faults faults, RulesText.Table table) {
        this.scope = scope;
        this.faults = faults;
        this.table = table;
    }

    FigureNode table(String amount, List<Expression.Name> names, Unit unit, Sure sure) {
        header(amount, names);
        var columns = names.stream().map(this::column).toList();
        var rows = new ArrayList<TableRow.Row>();
        var before = faults.count();
        for (var cells : table.rows()) row(cells, columns, rows);
        if (faults.count() > before || rows.isEmpty())
            throw Misuse.of(table.at(), "the table of " + amount + " has no usable rows");
        new TableCoverage(scope, faults, table, columns, rows).check();
        var low = rows.stream().mapToLong(TableRow.Row::value).min().orElse(0);
        var high = rows.stream().mapToLong(TableRow.Row::value).max().orElse(0);
        return new TableNode(masked(columns, rows), List.copyOf(rows), sure, new Range(low, high, Measure.whole(unit)));
    }

    private void header(String amount, List<Expression.Name> names) {
        var expected = new ArrayList<>(names.stream().map(Expression.Name::name).toList());
        expected.add(amount);
        var found = table.header().stream().map(RulesText.Cell::text).toList();
        if (!found.equals(expected))
            throw Misuse.of(table.at(), "expected the columns %s, found %s".formatted(expected, found));
    }

    private Column column(Expression.Name name) {
        var slot = scope.slot(name.name());
        if (slot >= 0 && scope.spec(slot).type() instanceof FactType.OneOf) return new Column.Choices(slot, List.of());
        var of = new FigureCompiler(scope, false).figure(name);
        if (of.measure().per() != 1) throw Misuse.of(name.at(), "a column of a table must be a whole number");
        return new Column.Numbers(of);
    }

    private void row(List<RulesText.Cell> cells, List<Column> columns, List<TableRow.Row> rows) {
        if (cells.size() != columns.size() + 1) {
            faults.add(
                    cells.getFirst().at(), "expected %d cells, found %d".formatted(columns.size() + 1, cells.size()));
            return;
        }
        var bands = IntStream.range(0, columns.size())
                .mapToObj(i -> band(cells.get(i), columns.get(i)))
                .toList();
        var value = Bands.value(cells.getLast(), faults);
        if (value == null) return;
        if (value.per() != 1) faults.add(value.at(), "expected a whole number");
        rows.add(new TableRow.Row(bands, value.n()));
    }

    private TableRow.Band band(RulesText.Cell cell, Column column) {
        var band = Bands.band(cell, faults);
        return switch (column) {
            case Column.Numbers(var of) -> numbers(cell, band == null ? new Band.Any() : band, of.range());
            case Column.Choices(var slot, var _) -> choices(cell, band == null ? new Band.Any() : band, slot);
        };
    }

    private TableRow.Band numbers(RulesText.Cell cell, Band band, Range range) {
        if (band instanceof Band.Choices) faults.add(cell.at(), "expected a number or a range such as 12 .. 59");
        if (!(band instanceof Band.Range(var first, var last)))
            return new TableRow.Band(cell.text(), range.low(), range.high(), List.of());
        var low = first == null ? range.low() : first.n();
        var high = last == null ? range.high() : last.n();
        if (low > high) faults.add(cell.at(), "expected a range from a smaller to a greater number");
        return new TableRow.Band(cell.text(), low, high, List.of());
    }

    private TableRow.Band choices(RulesText.Cell cell, Band band, int slot) {
        if (!(scope.spec(slot).type() instanceof FactType.OneOf(var known)))
            throw new IllegalStateException("a column of choices has choices");
        if (band instanceof Band.Any) return new TableRow.Band(cell.text(), 0, 0, known);
        if (!(band instanceof Band.Choices(var names)))
            throw Misuse.of(cell.at(), "expected choices of " + scope.spec(slot).name());
        names.forEach(name -> ClaimCompiler.index(name, known));
        return new TableRow.Band(
                cell.text(), 0, 0, names.stream().map(Expression.Name::name).toList());
    }

    private List<Column> masked(List<Column> columns, List<TableRow.Row> rows) {
        var masked = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            var index = i;
            masked.add(
                    switch (columns.get(i)) {
                        case Column.Numbers numbers -> numbers;
                        case Column.Choices(var slot, var _) ->
                            new Column.Choices(
                                    slot,
                                    rows.stream()
                                            .map(row -> mask(row.bands().get(index), slot))
                                            .toList());
                    });
        }
        return masked;
    }

    private long mask(TableRow.Band band, int slot) {
        if (!(scope.spec(slot).type() instanceof FactType.OneOf(var known))) return 0;
        return band.choices().stream()
                .mapToLong(choice -> 1L << known.indexOf(choice))
                .reduce(0, (a, b) -> a | b);
    }
}
