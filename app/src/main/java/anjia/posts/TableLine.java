package anjia.posts;

import anjia.posts.Xlsx.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in one line of a table, as it is seen in its cells (岗位表一行的内容); {@link SaidPost} says what is meant by it. */
final class TableLine {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    /** As many digits of a number as a spreadsheet shows; further ones are dust of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    private final Xlsx.Line line;
    private final Map<TableColumn, Integer> columns;
    private final boolean from1904;

    TableLine(Xlsx.Line line, Map<TableColumn, Integer> columns, boolean from1904) {
        this.line = line;
        this.columns = columns;
        this.from1904 = from1904;
    }

    /** What cannot be read at all: a hidden line, formulas. */
    List<PostFault> unread() {
        var faults = new ArrayList<PostFault>();
        if (line.hidden()) faults.add(PostFault.of(TableColumn.TITLE.field(), "hiddenRow", ""));
        for (var column : TableColumn.values())
            if (isA(Xlsx.Kind.FORMULA, column) && !(line.hidden() && column == TableColumn.TITLE))
                faults.add(PostFault.of(column.field(), "formula", ""));
        return List.copyOf(faults);
    }

    private boolean isA(Xlsx.Kind kind, TableColumn column) {
        return cell(column).filter(cell -> cell.kind() == kind).isPresent();
    }

    private Optional<Cell> cell(TableColumn column) {
        return Optional.ofNullable(columns.get(column))
                .flatMap(at -> Optional.ofNullable(line.cells().get(at)));
    }

    /** As it is seen in its cell, a counted day as a day; nothing of a formula. */
    String said(TableColumn column) {
        var seen = seen(column);
        return column.kind() == TableColumn.Kind.DAY && isA(Xlsx.Kind.NUMBER, column) ? day(seen) : seen;
    }

    private String seen(TableColumn column) {
        return cell(column)
                .map(cell -> switch (cell.kind()) {
                    case TEXT -> cell.text().strip();
                    case NUMBER -> number(cell.text());
                    case YES_NO -> cell.text();
                    case FORMULA -> "";
                })
                .orElse("");
    }

    /** "3.6E3" is 3600; what would be endless stays as it stands. */
    static String number(String raw) {
        try {
            var shown = new BigDecimal(raw.substring(0, Math.min(raw.length(), 40))).round(SHOWN);
            if (shown.signum() == 0) return "0";
            return Math.abs((long) shown.scale()) > 40
                    ? raw
                    : shown.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return raw;
        }
    }

    /** A spreadsheet counts days; eight figures such as 20260701 are a day already. */
    private String day(String seen) {
        var plain = Normalizer.normalize(seen, Normalizer.Form.NFKC).strip();
        if (SaidPost.day(plain).isPresent() || !plain.matches("\\d{1,7}(\\.\\d+)?")) return seen;
        var days = new BigDecimal(plain).longValue();
        return days > LAST_DAY
                ? seen
                : (from1904 ? FIRST_DAY_OF_1904 : FIRST_DAY).plusDays(days).toString();
    }
}
