package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.engine.Facts;
import anjia.engine.Outcome;
import anjia.places.Office;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.work.Changes;
import anjia.work.CopyBatch;
import anjia.work.CopyRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Seals and encodes many files at once, for jobs of the house that take them over from another book or make them for the demo (批量导入). It
 * writes nothing but the number blocks and may be called by several threads; {@link anjia.work.BulkWriter} enters the batches. What was decided
 * is what the law says of the facts on the day of the decision, and what was closed long ago is in the archive. No letter is written, nothing is paid and no spell opened: that was done then.
 */
@Service
public class BulkFiles {

    /** What the batches are copied into. */
    public static final List<String> TABLES =
            List.of("cases.hand_in", "cases.service_case", "cases.case_event", "cases.clock_entry", "cases.decision");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalTime TAKEN = LocalTime.of(10, 0);
    private static final LocalTime DECIDED = LocalTime.of(15, 0);

    /**
     * A file about the applicant herself.
     *
     * @param window took it, and gave it the number that its {@code serial} makes
     * @param office decides
     * @param facts known at the window and at the decision
     * @param decidedOn absent while it is open
     */
    public record FileOf(
            PersonId applicant,
            String item,
            Office window,
            long serial,
            Office office,
            Facts facts,
            LocalDate handedInOn,
            @Nullable LocalDate decidedOn) {}

    private final Assessments assessments;
    private final Clocks clocks;
    private final Numbers numbers;
    private final Vault vault;
    private final Changes changes;
    private final Clock clock;

    BulkFiles(Assessments assessments, Clocks clocks, Numbers numbers, Vault vault, Clock clock, Changes changes) {
        this.changes = changes;
        this.assessments = assessments;
        this.clocks = clocks;
        this.numbers = numbers;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws anjia.engine.UnknownItem when no item has the code of a file */
    public CopyBatch files(Actor.SystemJob job, Collection<FileOf> files) {
        var tables = new Tables(job);
        files.forEach(tables::add);
        return new CopyBatch("cases.enterFiles", files.size(), tables.all());
    }

    /** The next file of the office gets this serial. Within the transaction of the job, once for each office. */
    public void numbered(Office office, long next) {
        numbers.begin(office, next);
    }

    private final class Tables {
        private final CopyRows handIns = CopyRows.of(
                "cases.hand_in", "id", "person", "office", "division", "handed_in_by", "handed_in_on", "handed_in_at");
        private final CopyRows files = CopyRows.of(
                "cases.service_case",
                "id",
                "number",
                "hand_in",
                "item_code",
                "applicant",
                "office",
                "division",
                "taken_division",
                "answers",
                "facts",
                "law_hash",
                "outcome",
                "state",
                "handed_in_on",
                "clock_from",
                "limit_days",
                "limit_unit",
                "due_on",
                "due_provisional",
                "once",
                "closed_on",
                "archived_on");
        private final CopyRows events =
                CopyRows.of("cases.case_event", "id", "service_case", "kind", "day", "at", "actor", "who", "note");
        private final CopyRows ledger =
                CopyRows.of("cases.clock_entry", "service_case", "line", "holder", "from_on", "to_on");
        private final CopyRows decisions = CopyRows.of(
                "cases.decision",
                "service_case",
                "granted",
                "course",
                "facts",
                "findings",
                "law_hash",
                "day",
                "decided_by",
                "decider");
        private final List<UUID> ids = new ArrayList<>();
        private final Actor.SystemJob job;

        Tables(Actor.SystemJob job) {
            this.job = job;
        }

        List<CopyRows> all() {
            return List.of(handIns, files, events, ledger, decisions, changes.rows("cases.case", ids));
        }

        void add(FileOf file) {
            var id = Ids.next();
            ids.add(id);
            var handedIn = assess(file, file.handedInOn());
            var decided = file.decidedOn() == null ? null : assess(file, file.decidedOn());
            var state = decided == null ? CaseState.ACCEPTED : grants(decided) ? CaseState.GRANTED : CaseState.REFUSED;
            file(id, handIn(file), file, handedIn, state);
            event(id, CaseEvents.Kind.HANDED_IN, file.handedInOn(), TAKEN);
            ledger.row().uuid(id).number(1).text(ClockEntry.Holder.OFFICE.name());
            ledger.day(file.handedInOn()).day(file.decidedOn());
            if (decided != null && file.decidedOn() != null) decision(id, file.decidedOn(), decided);
            var archived = archivedOn(file);
            if (archived != null) event(id, CaseEvents.Kind.ARCHIVED, archived, DECIDED);
        }

        private UUID handIn(FileOf file) {
            var id = Ids.next();
            handIns.row().uuid(id).uuid(file.applicant().value());
            handIns.uuid(file.window().id().value())
                    .text(file.window().division().value())
                    .text(job.key());
            handIns.day(file.handedInOn()).moment(at(file.handedInOn(), TAKEN));
            return id;
        }

        private void file(UUID id, UUID handIn, FileOf file, Assessed assessed, CaseState state) {
            var item = assessed.item();
            var limit = Clocks.limit(item.limit());
            var due = clocks.due(file.handedInOn(), limit);
            files.row().uuid(id).text(number(file).value()).uuid(handIn).text(item.code());
            files.uuid(file.applicant().value()).uuid(file.office().id().value());
            files.text(file.office().division().value())
                    .text(file.window().division().value());
            files.bytes(vault.seal(CaseFiles.ANSWERS, id, FactsText.writeWords(Map.of())));
            files.bytes(vault.seal(CaseFiles.FACTS, id, FactsText.write(file.facts())));
            files.text(assessed.assessment().lawHash())
                    .text(assessed.assessment().outcome().name());
            files.text(state.name()).day(file.handedInOn()).day(file.handedInOn());
            files.number(limit.days()).text(limit.unit().name()).day(due.on()).flag(due.provisional());
            files.flag(item.once()).day(file.decidedOn()).day(archivedOn(file));
        }

        private void decision(UUID id, LocalDate day, Assessed assessed) {
            var granted = grants(assessed);
            event(id, granted ? CaseEvents.Kind.GRANTED : CaseEvents.Kind.REFUSED, day, DECIDED);
            decisions.row().uuid(id).flag(granted).text(Ruling.Course.CONFIRMED.name());
            decisions
                    .bytes(vault.seal(Decisions.FACTS, id, FactsText.write(assessed.facts())))
                    .json(Decisions.findings(assessed.assessment()));
            decisions
                    .text(assessed.assessment().lawHash())
                    .day(day)
                    .text(job.key())
                    .text("");
        }

        private void event(UUID file, CaseEvents.Kind kind, LocalDate day, LocalTime time) {
            events.row().uuid(Ids.next()).uuid(file).text(kind.name()).day(day).moment(at(day, time));
            events.text(job.key()).text("").bytes(null);
        }
    }

    private @Nullable LocalDate archivedOn(FileOf file) {
        var closed = file.decidedOn();
        if (closed == null) return null;
        var day = closed.plus(Archive.AFTER);
        return day.isAfter(LocalDate.now(clock)) ? null : day;
    }

    private Assessed assess(FileOf file, LocalDate day) {
        return assessments.assess(file.item(), file.facts(), day, file.window().division());
    }

    private static boolean grants(Assessed assessed) {
        return assessed.assessment().outcome() == Outcome.ENTITLED
                && !assessed.assessment().gateIsOpen();
    }

    private static CaseNumber number(FileOf file) {
        return CaseNumber.of(file.window().block(), file.serial());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CHINA).toInstant();
    }
}
