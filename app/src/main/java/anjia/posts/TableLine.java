package anjia.posts;

import anjia.occupations.Hazard;
import anjia.occupations.Named;
import anjia.occupations.Occupation;
import anjia.posts.Xlsx.Cell;
import anjia.web.DateParts;
import anjia.web.Frame;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table becomes what its employer would have typed and ticked on the form (岗位表一行的识别). What cannot be meant is a fault at its
 * column; everything else is left to the checks of the form.
 */
final class TableLine {

    private static final String TOLD_AT_HIRING = "劳动合同法 第八条";
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    /** As many digits of a number as a spreadsheet shows; further ones are dust of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    /** No name of a list is longer, and no text that a post may have: what is longer is refused without being searched through. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_TEXT = PostChecks.LONGEST_WORK + 1;
    private static final int MOST_NAMED = 30;

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ][\\d:.]*)?|(\\d{4})(\\d{2})(\\d{2})");

    private final Xlsx.Line line;
    private final Map<TableColumn, Integer> columns;
    private final boolean from1904;
    private final TableChoices choices;
    private final Frame frame;
    private final Map<String, List<String>> typed = new HashMap<>();
    private final List<PostFault> faults = new ArrayList<>();
    private @Nullable Occupation occupation;

    TableLine(
            Xlsx.Line line,
            Map<TableColumn, Integer> columns,
            boolean from1904,
            TableChoices choices,
            OccupationWanted wanted,
            Frame frame) {
        this.line = line;
        this.columns = columns;
        this.from1904 = from1904;
        this.choices = choices;
        this.frame = frame;
        if (line.hidden()) fault(TableColumn.TITLE, "hiddenRow");
        occupation(said(TableColumn.OCCUPATION), wanted);
        for (var column : TableColumn.values()) read(column);
    }

    /** Faults that the form cannot have, in the order of the columns. */
    List<PostFault> faults() {
        return List.copyOf(faults);
    }

    PostForm form() {
        return new PostForm(typed);
    }

    boolean namesAnAge() {
        var said = said(TableColumn.AGE_GROUND);
        return !said.isEmpty() && !TableChoices.saysNone(said);
    }

    /** The same with the ground for an age, which depends on everything else. */
    PostForm form(PostChecks checks, PostContent content, LocalDate today) {
        var posted = Optional.ofNullable(occupation).map(_ -> checks.asPosted(content));
        put(TableColumn.AGE_GROUND, choices.ageGround(said(TableColumn.AGE_GROUND), posted, today));
        return form();
    }

    private void read(TableColumn column) {
        if (cell(column).filter(cell -> cell.kind() == Xlsx.Kind.FORMULA).isPresent()) fault(column, "formula");
        var said = said(column);
        switch (column.kind()) {
            case TEXT, NUMBER -> put(column, said);
            case CHOICE -> choice(column, said);
            case YES_NO -> {
                if (said.isEmpty()) put(column, "false");
                else choice(column, said);
            }
            case DAY -> day(column, said);
            case LISTED -> {
                if (column == TableColumn.DIVISION) put(column, said);
            }
            case SEVERAL -> several(column, said);
        }
    }

    private Optional<Cell> cell(TableColumn column) {
        return Optional.ofNullable(columns.get(column))
                .flatMap(at -> Optional.ofNullable(line.cells().get(at)));
    }

    /** As it is seen in its cell; nothing of a formula. */
    private String said(TableColumn column) {
        var whole = whole(column);
        var most = column.kind() == TableColumn.Kind.LISTED ? LONGEST_NAME : LONGEST_TEXT;
        return whole.length() <= most ? whole : whole.substring(0, most);
    }

    private String whole(TableColumn column) {
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

    private void put(TableColumn column, String value) {
        typed.put(column.field(), List.of(value));
    }

    private void fault(TableColumn column, String word, Object... arguments) {
        if (faults.stream().noneMatch(before -> before.field().equals(column.field())))
            faults.add(PostFault.of(column.field(), word, "", arguments));
    }

    private void choice(TableColumn column, String said) {
        choices.value(column, said)
                .ifPresentOrElse(
                        value -> put(column, value),
                        () -> fault(column, "choice", String.join("、", choices.words(column, frame.texts()))));
    }

    private void day(TableColumn column, String said) {
        var day = day(
                said,
                cell(column).filter(cell -> cell.kind() == Xlsx.Kind.NUMBER).isPresent());
        var parts = day.map(DateParts::of).orElse(new DateParts(said, "", ""));
        typed.put(column.field() + ".year", List.of(parts.year()));
        typed.put(column.field() + ".month", List.of(parts.month()));
        typed.put(column.field() + ".day", List.of(parts.day()));
    }

    private Optional<LocalDate> day(String said, boolean counted) {
        var plain = Normalizer.normalize(said, Normalizer.Form.NFKC).strip();
        var read = DAY.matcher(plain);
        try {
            if (read.matches()) {
                var first = read.group(1) == null ? 4 : 1;
                return Optional.of(LocalDate.of(
                        Integer.parseInt(read.group(first)),
                        Integer.parseInt(read.group(first + 1)),
                        Integer.parseInt(read.group(first + 2))));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        if (!counted || !plain.matches("\\d{1,7}(\\.\\d+)?")) return Optional.empty();
        var days = new BigDecimal(plain).longValue();
        return days > LAST_DAY
                ? Optional.empty()
                : Optional.of((from1904 ? FIRST_DAY_OF_1904 : FIRST_DAY).plusDays(days));
    }

    private void occupation(String said, OccupationWanted wanted) {
        if (said.isEmpty()) return;
        occupation = choices.occupation(said).orElse(null);
        if (occupation == null) {
            var found = wanted.find(said);
            if (found.meant().size() == 1) occupation = found.meant().getFirst();
            else if (!found.meant().isEmpty())
                fault(TableColumn.OCCUPATION, "occupationSeveral", said, names(found.meant()));
            else if (!found.near().isEmpty())
                fault(TableColumn.OCCUPATION, "occupationNear", said, names(found.near()));
        }
        if (occupation != null) put(TableColumn.OCCUPATION, occupation.code());
    }

    private String names(List<? extends Named> several) {
        return several.stream().limit(6).map(one -> PostLines.both(one, frame)).collect(Collectors.joining("、"));
    }

    private void several(TableColumn column, String said) {
        var none = TableChoices.saysNone(said);
        // the form shows what is usual and has it taken out by hand; an empty cell may be an oversight
        if (said.isEmpty()
                && column == TableColumn.HAZARDS
                && occupation != null
                && !occupation.hazards().isEmpty())
            faults.add(PostFault.of("hazards", "hazardsSay", TOLD_AT_HIRING, names(usual())));
        var named = Arrays.stream(said.split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        var known = named.size() > MOST_NAMED ? List.of(said) : named;
        var ids = known.stream()
                .filter(_ -> !none)
                .map(one -> column == TableColumn.HAZARDS ? choices.hazard(one) : choices.certificate(one))
                .distinct()
                .toList();
        typed.put(column.field(), ids);
    }

    private List<Hazard> usual() {
        return occupation == null ? List.of() : occupation.hazards();
    }
}
