package anjia.posts;

import anjia.occupations.AgeLimits;
import anjia.occupations.HealthLimits;
import anjia.occupations.Named;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.web.Choice;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may stand in the cells of a table of posts (岗位表可选内容): offered in the language of the template, read in both. */
@Component
class TableChoices {

    private static final String YES = "true";
    private static final String NO = "false";
    private static final List<String> SAY_YES = List.of("有", "管", "包", "yes", "y", "true", "1", "√");
    private static final List<String> SAY_NO = List.of("没有", "无", "不管", "不包", "no", "n", "false", "0", "×");
    private static final List<String> SAY_NONE = List.of("没有", "无", "none", "no", "-");

    /** Values of the form, each with the key of its words. */
    private static final Map<TableColumn, List<Choice>> FEW = Map.of(
            TableColumn.PER,
            List.of(Choice.of("month", "posts.employer.form.month"), Choice.of("hour", "posts.employer.form.hour")),
            TableColumn.TIME,
            List.of(Choice.of("full", "posts.employer.form.full"), Choice.of("part", "posts.employer.form.part")),
            TableColumn.SHIFT,
            named(PostContent.Shift.values(), "posts.shift."),
            TableColumn.CONTRACT,
            named(PostContent.Contract.values(), "posts.table.contract."),
            TableColumn.INSURANCE,
            named(PostContent.Insurance.values(), "posts.employer.form.insurance"),
            TableColumn.LODGING,
            yesOrNo(),
            TableColumn.MEALS,
            yesOrNo());

    private final Occupations occupations;
    private final AgeLimits ages;
    private final HealthLimits health;
    private final PlaceNamed named;

    TableChoices(Occupations occupations, AgeLimits ages, HealthLimits health, PlaceNamed named) {
        this.occupations = occupations;
        this.ages = ages;
        this.health = health;
        this.named = named;
    }

    private static List<Choice> yesOrNo() {
        return List.of(Choice.of(YES, "posts.table.yes"), Choice.of(NO, "posts.table.no"));
    }

    private static List<Choice> named(Enum<?>[] values, String key) {
        return Arrays.stream(values)
                .map(one -> Choice.of(one.name(), key + one.name()))
                .toList();
    }

    /** The words of a drop-down list; empty for a column in which one writes freely. */
    List<String> offered(TableColumn column, LocalDate today, Frame frame) {
        if (FEW.containsKey(column)) return words(column, frame.texts());
        return switch (column) {
            case OCCUPATION -> both(occupations.all(), frame);
            case DIVISION -> named.offered().stream().map(Choice::label).toList();
            case CERTIFICATES -> both(occupations.certificates(), frame);
            case HAZARDS -> both(occupations.hazards(), frame);
            case AGE_GROUND ->
                both(
                        occupations.all().stream()
                                .flatMap(one -> ages.nameable(one, today).stream())
                                .map(AgeLimits.Nameable::what)
                                .distinct()
                                .toList(),
                        frame);
            case HEALTH_GROUND ->
                both(
                        occupations.all().stream()
                                .flatMap(one -> health.nameable(one).stream())
                                .map(HealthLimits.Nameable::what)
                                .distinct()
                                .toList(),
                        frame);
            case REMARK,
                    TITLE,
                    WORK,
                    PLACE,
                    OPENINGS,
                    PER,
                    WAGE,
                    WAGE_HIGH,
                    WAGE_PARTS,
                    TIME,
                    DAYS,
                    HOURS,
                    SHIFT,
                    START_ON,
                    OPEN_UNTIL,
                    LODGING,
                    MEALS,
                    CONTRACT,
                    INSURANCE,
                    EXPERIENCE -> List.of();
        };
    }

    private static List<String> both(List<? extends Named> all, Frame frame) {
        return all.stream().map(one -> PostLines.both(one, frame)).toList();
    }

    /** An occupation as the list offers it. */
    String called(String code, Frame frame) {
        return occupations.find(code).map(one -> PostLines.both(one, frame)).orElse("");
    }

    /** What it usually brings, as it is written in a cell. */
    String usualHazards(String code, Frame frame) {
        var usual = occupations.find(code).map(Occupation::hazards).orElse(List.of());
        return usual.isEmpty() ? frame.text("posts.table.none") : String.join("、", both(usual, frame));
    }

    /** The few words of a column, as they are told when none of them was written. */
    List<String> words(TableColumn column, Texts texts) {
        return FEW.getOrDefault(column, List.of()).stream()
                .map(one -> texts.get(one.label()))
                .toList();
    }

    /** The value of the form that a word of one of the few means, or that was said itself. */
    Optional<String> value(TableColumn column, String said) {
        var word = TableColumn.plain(said);
        var found = FEW.getOrDefault(column, List.of()).stream()
                .filter(one -> TableColumn.plain(one.value()).equals(word)
                        || Arrays.stream(Language.values())
                                .map(Texts::in)
                                .anyMatch(texts -> TableColumn.plain(texts.get(one.label()))
                                        .equals(word)))
                .map(Choice::value)
                .findFirst();
        if (found.isPresent() || column.kind() != TableColumn.Kind.YES_NO) return found;
        if (SAY_YES.contains(word)) return Optional.of(YES);
        return SAY_NO.contains(word) ? Optional.of(NO) : Optional.empty();
    }

    static boolean saysNone(String said) {
        return SAY_NONE.contains(TableColumn.plain(said));
    }

    Optional<Occupation> occupation(String said) {
        var word = TableColumn.plain(said);
        return occupations.all().stream()
                .filter(one -> word.equals(one.code()) || isCalled(one, word))
                .findFirst();
    }

    /** Its id; what nobody knows stays as it was written, and is refused by the checks. */
    String certificate(String said) {
        return id(occupations.certificates(), one -> one.id(), said);
    }

    String hazard(String said) {
        return id(occupations.hazards(), one -> one.id(), said);
    }

    /** @param posted the occupation with what the post asks and brings */
    String ageGround(String said, Optional<Occupation> posted, LocalDate today) {
        var word = TableColumn.plain(said);
        return posted.stream()
                .flatMap(one -> ages.nameable(one, today).stream())
                .filter(one -> isCalled(one.what(), word))
                .map(AgeLimits.Nameable::id)
                .findFirst()
                .orElse(said);
    }

    /** @param posted as above */
    String healthGround(String said, Optional<Occupation> posted) {
        var word = TableColumn.plain(said);
        return posted.stream()
                .flatMap(one -> health.nameable(one).stream())
                .filter(one -> one.id().equals(said) || isCalled(one.what(), word))
                .map(HealthLimits.Nameable::id)
                .findFirst()
                .orElse(said);
    }

    private static <T extends Named> String id(List<T> all, Function<T, String> id, String said) {
        var word = TableColumn.plain(said);
        return all.stream()
                .filter(one -> isCalled(one, word))
                .map(id)
                .findFirst()
                .orElse(said);
    }

    private static boolean isCalled(Named one, String word) {
        return Stream.of(one.zh(), one.en(), one.en() + " (" + one.zh() + ")")
                .map(TableColumn::plain)
                .anyMatch(word::equals);
    }
}
