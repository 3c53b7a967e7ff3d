package anjia.posts;

import anjia.occupations.Hazard;
import anjia.occupations.Named;
import anjia.occupations.Occupation;
import anjia.web.DateParts;
import anjia.web.Frame;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post as a line of a table or a program says it becomes what its employer would have typed and ticked on the form (岗位报送内容识别). What cannot be
 * meant is a fault at its field; everything else is left to the checks of the form.
 */
final class SaidPost {

    /** How a list says that there is nothing in it. */
    static final String NONE = "无";

    private static final String TOLD_AT_HIRING = "劳动合同法 第八条";

    /** No name of a list is longer, and no text that a post may have: what is longer is refused without being searched through. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_TEXT = PostChecks.LONGEST_WORK + 1;
    private static final int MOST_NAMED = 30;

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ][\\d:.]*)?|(\\d{4})(\\d{2})(\\d{2})");

    private final Function<TableColumn, String> whole;
    private final TableChoices choices;
    private final Frame frame;
    private final Map<String, List<String>> typed = new HashMap<>();
    private final List<PostFault> faults;
    private @Nullable Occupation occupation;

    /**
     * @param whole what was said in a field; empty when nothing was
     * @param unread faults of fields that could not even be read so far
     */
    SaidPost(
            Function<TableColumn, String> whole,
            List<PostFault> unread,
            TableChoices choices,
            OccupationWanted wanted,
            Frame frame) {
        this.whole = whole;
        this.choices = choices;
        this.frame = frame;
        this.faults = new ArrayList<>(unread);
        occupation(said(TableColumn.OCCUPATION), wanted);
        for (var column : TableColumn.values()) read(column);
    }

    /** Faults that the form cannot have, in the order of the fields. */
    List<PostFault> faults() {
        return faults.stream()
                .sorted(Comparator.comparing(
                        fault -> TableColumn.ofField(fault.field()).orElse(TableColumn.TITLE)))
                .toList();
    }

    PostForm form() {
        return new PostForm(typed);
    }

    boolean namesAGround() {
        return names(TableColumn.AGE_GROUND) || names(TableColumn.HEALTH_GROUND);
    }

    private boolean names(TableColumn column) {
        var said = said(column);
        return !said.isEmpty() && !TableChoices.saysNone(said);
    }

    /** The same with the grounds for age and health, which depend on everything else. */
    PostForm form(PostChecks checks, PostContent content, LocalDate today) {
        var posted = Optional.ofNullable(occupation).map(_ -> checks.asPosted(content));
        if (names(TableColumn.AGE_GROUND))
            put(TableColumn.AGE_GROUND, choices.ageGround(said(TableColumn.AGE_GROUND), posted, today));
        if (names(TableColumn.HEALTH_GROUND))
            put(TableColumn.HEALTH_GROUND, choices.healthGround(said(TableColumn.HEALTH_GROUND), posted));
        return form();
    }

    private void read(TableColumn column) {
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

    private String said(TableColumn column) {
        var all = whole.apply(column);
        var most = column.kind() == TableColumn.Kind.LISTED ? LONGEST_NAME : LONGEST_TEXT;
        return all.length() <= most ? all : all.substring(0, most);
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
                        () -> fault(column, "choice", String.join(comma(), choices.words(column, frame.texts()))));
    }

    private void day(TableColumn column, String said) {
        var parts = day(said).map(DateParts::of).orElse(new DateParts(said, "", ""));
        typed.put(column.field() + ".year", List.of(parts.year()));
        typed.put(column.field() + ".month", List.of(parts.month()));
        typed.put(column.field() + ".day", List.of(parts.day()));
    }

    /** In every usual way of writing it; empty for what is no day. */
    static Optional<LocalDate> day(String said) {
        var read = DAY.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC).strip());
        if (!read.matches()) return Optional.empty();
        try {
            var first = read.group(1) == null ? 4 : 1;
            return Optional.of(LocalDate.of(
                    Integer.parseInt(read.group(first)),
                    Integer.parseInt(read.group(first + 1)),
                    Integer.parseInt(read.group(first + 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
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
        return several.stream().limit(6).map(one -> PostLines.both(one, frame)).collect(Collectors.joining(comma()));
    }

    private String comma() {
        return frame.english() ? ", " : "、";
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
