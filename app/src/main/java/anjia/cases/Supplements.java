package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.record.LifeRecord;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for what is missing and takes it (补正). Asking stops the clock, giving starts it again. */
@Component
class Supplements {

    private static final String NOTE = "cases.supplement.note";

    /** @param papers kinds of papers; may be empty when the note says it all */
    record Asked(UUID id, List<String> papers, String note, LocalDate askedOn) {}

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clocks clocks;
    private final CaseEvents events;
    private final LifeRecord record;
    private final Notices notices;
    private final Vault vault;
    private final Audit audit;
    private final Changes changes;
    private final JdbcClient db;

    Supplements(
            CaseAccess access,
            CaseFiles files,
            Clocks clocks,
            CaseEvents events,
            LifeRecord record,
            Notices notices,
            Vault vault,
            Audit audit,
            Changes changes,
            JdbcClient db) {
        this.access = access;
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.record = record;
        this.notices = notices;
        this.vault = vault;
        this.audit = audit;
        this.changes = changes;
        this.db = db;
    }

    /** @throws StaleCase when the file has changed since the officer saw it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(
            Actor.Staff officer, CaseNumber number, long seen, List<String> papers, String note, LocalDate day) {
        var file = access.lock(officer, number);
        if (!CaseAccess.mayDecide(officer, file)) throw new NoSuchCase();
        if (file.version() != seen) throw new StaleCase(number, seen);
        insert(file.id(), papers, note, day);
        clocks.pass(file.id(), ClockEntry.Holder.APPLICANT, day);
        files.move(file, CaseState.WAITING, clocks.due(file, day), null);
        events.add(file.id(), CaseEvents.Kind.SUPPLEMENT_ASKED, day, officer, note);
        notices.tell(
                officer,
                file,
                "cases.event.SUPPLEMENT_ASKED",
                day,
                "cases.text.supplement",
                _ -> List.of(number.value()));
        note(officer, "cases.askSupplement", file);
    }

    /**
     * The applicant has done her part, or the officer goes on without. Papers shown are noted as seen by the member of staff.
     *
     * @param shown kinds of the papers that were shown now
     * @throws NoSuchCase as well when it is neither her office's to decide nor her window's to take papers for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void given(Actor.Staff staff, CaseNumber number, long seen, List<String> shown, LocalDate day) {
        var file = access.lock(staff, number);
        if (!access.mayTakePapers(staff, file)) throw new NoSuchCase();
        if (file.version() != seen || file.state() != CaseState.WAITING) throw new StaleCase(number, seen);
        if (file.isOfOrganisation()) files.show(file.id(), shown);
        else for (var kind : shown) record.seen(staff, file.applicant(), kind, null, null);
        goOn(staff, file, day);
        note(staff, "cases.supplement", file);
    }

    /** What was asked for is here: the file is the office's again. */
    void goOn(Actor actor, CaseFile file, LocalDate day) {
        db.sql("update cases.supplement set given_on = :day where service_case = :file and given_on is null")
                .param("day", day)
                .param("file", file.id())
                .update();
        clocks.pass(file.id(), ClockEntry.Holder.OFFICE, day);
        files.move(file, CaseState.ACCEPTED, clocks.due(file, day), null);
        events.add(file.id(), CaseEvents.Kind.SUPPLEMENT_GIVEN, day, actor, "");
    }

    /** What the applicant is asked for now. */
    Optional<Asked> open(UUID file) {
        return db.sql("""
                select id, papers, note, asked_on from cases.supplement where service_case = :file and given_on is null
                """)
                .param("file", file)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Asked(
                            id,
                            Arrays.asList((String[]) row.getArray("papers").getArray()),
                            vault.open(NOTE, id, row.getBytes("note")),
                            row.getObject("asked_on", LocalDate.class));
                })
                .optional();
    }

    void insert(UUID file, List<String> papers, String note, LocalDate day) {
        var id = Ids.next();
        db.sql("""
                insert into cases.supplement (id, service_case, papers, note, asked_on)
                values (:id, :file, :papers, :note, :day)
                """)
                .param("id", id)
                .param("file", file)
                .param("papers", papers.toArray(String[]::new))
                .param("note", vault.seal(NOTE, id, note.strip()))
                .param("day", day)
                .update();
    }

    private void note(Actor actor, String act, CaseFile file) {
        audit.record(
                actor,
                act,
                List.of(file.id(), file.applicant().value()),
                Map.of("number", file.number().value()));
        changes.append("cases.case", file.id());
    }
}
