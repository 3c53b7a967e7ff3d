package anjia.engine;

import anjia.engine.Step.TableRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks a value up in a table whose rows are proven to cover everything once.
 *
 * @param rows as written
 */
record TableNode(List<Column> columns, List<TableRow.Row> rows, Sure sure, Range range) implements FigureNode {

    /** What a column looks at. */
    sealed interface Column {
        record Numbers(FigureNode of) implements Column {}

        /** @param masks per row, the choices of its cell */
        record Choices(int slot, List<Long> masks) implements Column {}
    }

    @Override
    public Step.Figure read(Frame frame) {
        var inputs = new ArrayList<Step>(columns.size());
        var reached = new ArrayList<Integer>(1);
        for (var column : columns) inputs.add(input(column, frame));
        for (int row = 0; row < rows.size(); row++) if (canHold(row, inputs, frame)) reached.add(row);
        var low = Long.MAX_VALUE;
        var high = Long.MIN_VALUE;
        for (var row : reached) {
            low = Math.min(low, rows.get(row).value());
            high = Math.max(high, rows.get(row).value());
        }
        return frame.read(new TableRow(low, high, measure(), inputs, rows, reached, sure), low, high);
    }

    private static Step input(Column column, Frame frame) {
        return switch (column) {
            case Column.Numbers(var of) -> of.read(frame);
            case Column.Choices(var slot, var _) -> frame.choiceRead(slot);
        };
    }

    private boolean canHold(int row, List<Step> inputs, Frame frame) {
        for (int i = 0; i < columns.size(); i++) {
            var possible = switch (columns.get(i)) {
                case Column.Numbers _ ->
                    overlaps((Step.Figure) inputs.get(i), rows.get(row).bands().get(i));
                case Column.Choices(var slot, var masks) -> (frame.mask(slot) & masks.get(row)) != 0;
            };
            if (!possible) return false;
        }
        return true;
    }

    private static boolean overlaps(Step.Figure figure, TableRow.Band band) {
        return figure.high() >= band.low() && figure.low() <= band.high();
    }
}
