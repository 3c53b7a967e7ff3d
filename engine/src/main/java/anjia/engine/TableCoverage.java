package anjia.engine;

import anjia.engine.Step.TableRow;
import anjia.engine.TableNode.Column;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Proves that the rows of a table cover every combination of values once: each column is cut where any row begins or ends, and each
 * combination of the pieces must lie in exactly one row. Reports the first overlap and the first gap.
 */
final class TableCoverage {
    private final Scope scope;
    private final Faults faults;
    private final RulesText.Table table;
    private final List<Column> columns;
    private final List<TableRow.Row> rows;
    private boolean overlapSaid;
    private boolean gapSaid;

    TableCoverage(Scope scope, Faults faults, RulesText.Table table, List<Column> columns, List<TableRow.Row> rows) {
        this.scope = scope;
        this.faults = faults;
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    /** A value that stands for all of a piece. */
    private sealed interface Sample {
        record Number(long n) implements Sample {
            @Override
            public String toString() {
                return Long.toString(n);
            }
        }

        record Choice(String name) implements Sample {
            @Override
            public String toString() {
                return name;
            }
        }
    }

    void check() {
        combine(0, new ArrayList<>());
    }

    private void combine(int column, List<Sample> chosen) {
        if (overlapSaid && gapSaid) return;
        if (column == columns.size()) {
            once(chosen);
            return;
        }
        for (var sample : samples(column)) {
            chosen.addLast(sample);
            combine(column + 1, chosen);
            chosen.removeLast();
        }
    }

    private void once(List<Sample> samples) {
        var holding = new ArrayList<Integer>();
        for (int row = 0; row < rows.size(); row++) if (holds(rows.get(row), samples)) holding.add(row);
        if (holding.isEmpty() && !gapSaid) {
            gapSaid = true;
            faults.add(table.at(), "the table has a gap: no row holds for " + said(samples));
        }
        if (holding.size() > 1 && !overlapSaid) {
            overlapSaid = true;
            var at = table.rows().get(holding.get(1)).getFirst().at();
            faults.add(
                    at,
                    "this row overlaps row %d of the table: both hold for %s"
                            .formatted(holding.getFirst() + 1, said(samples)));
        }
    }

    private String said(List<Sample> samples) {
        var said = new ArrayList<String>();
        for (int i = 0; i < samples.size(); i++) said.add(table.header().get(i).text() + " " + samples.get(i));
        return String.join(", ", said);
    }

    private static boolean holds(TableRow.Row row, List<Sample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            var band = row.bands().get(i);
            var holds = switch (samples.get(i)) {
                case Sample.Number(var n) -> n >= band.low() && n <= band.high();
                case Sample.Choice(var name) -> band.choices().contains(name);
            };
            if (!holds) return false;
        }
        return true;
    }

    private List<Sample> samples(int column) {
        return switch (columns.get(column)) {
            case Column.Choices(var slot, var _) -> choices(scope.spec(slot).type());
            case Column.Numbers(var of) -> numbers(column, of.range());
        };
    }

    private static List<Sample> choices(FactType type) {
        if (!(type instanceof FactType.OneOf(var choices))) return List.of();
        return choices.stream().<Sample>map(Sample.Choice::new).toList();
    }

    private List<Sample> numbers(int column, Range range) {
        var cuts = new TreeSet<Long>(List.of(range.low()));
        for (var row : rows) {
            cuts.add(row.bands().get(column).low());
            cuts.add(row.bands().get(column).high() + 1);
        }
        return cuts.subSet(range.low(), true, range.high(), true).stream()
                .<Sample>map(Sample.Number::new)
                .toList();
    }
}
