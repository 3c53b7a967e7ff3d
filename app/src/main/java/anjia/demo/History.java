package anjia.demo;

import anjia.places.DivisionCode;
import anjia.record.BulkRecord.CompletenessOf;
import anjia.record.BulkRecord.RunOf;
import anjia.record.Completeness;
import anjia.record.InsuranceRun;
import anjia.record.Spell;
import anjia.registry.Tie;
import anjia.registry.TieKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on somebody's record, as it is gathered (演示档案): spells, months paid, what is known of their completeness, and ties. */
final class History {

    static final String UNEMPLOYMENT = "unemployment";
    static final String PENSION = "pension";

    /** Days after which an event is usually on record. */
    private static final int USUAL_DELAY = 20;

    private final Draw draw;
    private final Soul soul;
    private final LocalDate day;
    private final List<Spell> spells = new ArrayList<>();
    private final List<RunOf> runs = new ArrayList<>();
    private final List<CompletenessOf> statements = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    History(Draw draw, Soul soul, LocalDate day) {
        this.draw = draw;
        this.soul = soul;
        this.day = day;
        ties.add(new Tie(TieKind.HOME_REGISTRATION, soul.home(), soul.born(), null));
    }

    List<Spell> spells() {
        return spells;
    }

    List<RunOf> runs() {
        return runs;
    }

    List<CompletenessOf> statements() {
        return statements;
    }

    List<Tie> ties() {
        return ties;
    }

    void spell(
            String kind,
            @Nullable DivisionCode place,
            @Nullable UUID organisation,
            Map<String, String> details,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {
        var known = known(to == null ? from : to);
        spells.add(new Spell(draw.id(), soul.id(), kind, place, organisation, null, details, from, to, known, source));
    }

    /** Months of both schemes, or of the pension alone. */
    void months(
            boolean unemploymentToo,
            DivisionCode place,
            @Nullable UUID organisation,
            YearMonth first,
            YearMonth last,
            String source) {
        if (last.isBefore(first)) return;
        if (unemploymentToo) run(new InsuranceRun(UNEMPLOYMENT, place, organisation, first, last, source));
        run(new InsuranceRun(PENSION, place, organisation, first, last, source));
    }

    private void run(InsuranceRun run) {
        runs.add(new RunOf(draw.id(), soul.id(), run, known(run.last().atEndOfMonth())));
    }

    void state(boolean complete, String why) {
        for (var scheme : List.of(UNEMPLOYMENT, PENSION))
            statements.add(new CompletenessOf(
                    draw.id(), soul.id(), new Completeness(scheme, complete, null, why), known(day.minusDays(90))));
    }

    void tie(TieKind kind, DivisionCode place, LocalDate from) {
        ties.add(new Tie(kind, place, from, null));
    }

    /** Not after the beginning of the demo's day: on it everything is known. */
    private Instant known(LocalDate event) {
        var usual = event.plusDays(USUAL_DELAY);
        return (usual.isBefore(day) ? usual : day).atStartOfDay(Draw.CHINA).toInstant();
    }
}
