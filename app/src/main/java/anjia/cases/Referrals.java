package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another office is asked something about a file (部门协查): the clock of the answer is its own, and that of the file goes on, because what offices
 * ask each other is not the applicant's time.
 */
@Component
class Referrals {

    /** Ours: an office answers another within this time; no limit of it was found. */
    static final ClockLimit LIMIT = ClockLimit.workingDays(5);

    private static final String QUESTION = "cases.referral.question";
    private static final String ANSWER = "cases.referral.answer";
    private static final String SELECT = """
            select r.id, c.number, r.to_office, r.question, r.asker, r.asked_on, r.due_on, r.answer, r.answerer, r.answered_on
            from cases.referral r join cases.service_case c on c.id = r.service_case
            """;

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clocks clocks;
    private final CaseEvents events;
    private final Offices offices;
    private final Vault vault;
    private final Audit audit;
    private final JdbcClient db;

    Referrals(
            CaseAccess access,
            CaseFiles files,
            Clocks clocks,
            CaseEvents events,
            Offices offices,
            Vault vault,
            Audit audit,
            JdbcClient db) {
        this.access = access;
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.offices = offices;
        this.vault = vault;
        this.audit = audit;
        this.db = db;
    }

    /** @param answer empty while nobody answered */
    record Referral(
            UUID id,
            CaseNumber number,
            OfficeId to,
            String question,
            String asker,
            LocalDate askedOn,
            LocalDate dueOn,
            String answer,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {

        boolean isOpen() {
            return answeredOn == null;
        }
    }

    /** The other agencies of the county. */
    List<Office> offered(CaseFile file) {
        var county = file.division().at(DivisionLevel.COUNTY).orElse(file.division());
        return offices.within(county).stream()
                .filter(office -> office.tier() == DivisionLevel.COUNTY
                        && !office.department().equals("window")
                        && !office.id().equals(file.office()))
                .toList();
    }

    /** {@code false} when that office has an open question about the file already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(Actor.Staff officer, CaseNumber number, OfficeId to, String question, LocalDate day) {
        var file = access.lock(officer, number);
        if (!CaseAccess.mayDecide(officer, file) || !file.isOpen()) throw new NoSuchCase();
        if (offered(file).stream().noneMatch(office -> office.id().equals(to))) throw new NoSuchCase();
        var id = Ids.next();
        var due = clocks.due(day, LIMIT);
        var entered = db.sql("""
                insert into cases.referral
                    (id, service_case, to_office, question, asked_on, asked_by, asker, due_on, due_provisional)
                values (:id, :file, :to, :question, :day, :by, :name, :due, :about)
                on conflict (service_case, to_office) where answered_on is null do nothing
                """)
                .param("id", id)
                .param("file", file.id())
                .param("to", to.value())
                .param("question", vault.seal(QUESTION, id, question.strip()))
                .param("day", day)
                .param("by", officer.key())
                .param("name", officer.name())
                .param("due", due.on())
                .param("about", due.provisional())
                .update();
        if (entered == 0) return false;
        events.add(file.id(), CaseEvents.Kind.REFERRED, day, officer, question.strip());
        note(officer, "cases.refer", file);
        return true;
    }

    /** @throws NoSuchCase when it is not for her office, or answered already */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseNumber answer(Actor.Staff staff, UUID referral, String answer, LocalDate day) {
        var number = waiting(staff).stream()
                .filter(one -> one.id().equals(referral))
                .map(Referral::number)
                .findFirst()
                .orElseThrow(NoSuchCase::new);
        var file = files.lock(number).orElseThrow(NoSuchCase::new);
        db.sql("""
                update cases.referral set answer = :answer, answered_on = :day, answered_by = :by, answerer = :name
                where id = :id and answered_on is null
                """)
                .param("answer", vault.seal(ANSWER, referral, answer.strip()))
                .param("day", day)
                .param("by", staff.key())
                .param("name", staff.name())
                .param("id", referral)
                .update();
        events.add(file.id(), CaseEvents.Kind.REFERRAL_ANSWERED, day, staff, answer.strip());
        note(staff, "cases.answerReferral", file);
        return number;
    }

    List<Referral> of(UUID file) {
        return db.sql(SELECT + " where r.service_case = :file order by r.asked_on, r.id")
                .param("file", file)
                .query((row, _) -> read(row))
                .list();
    }

    /** What other offices ask this one, those due first. */
    List<Referral> waiting(Actor.Staff staff) {
        if (!staff.is(Role.OFFICER) && !staff.is(Role.HEAD)) return List.of();
        return db.sql(SELECT + " where r.to_office = :office and r.answered_on is null order by r.due_on, r.id")
                .param("office", staff.office().value())
                .query((row, _) -> read(row))
                .list();
    }

    /** How many questions wait in the office. */
    int count(Actor.Staff staff) {
        return db.sql("select count(*) from cases.referral where to_office = :office and answered_on is null")
                .param("office", staff.office().value())
                .query(Integer.class)
                .single();
    }

    private Referral read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var answer = row.getBytes("answer");
        return new Referral(
                id,
                new CaseNumber(row.getString("number")),
                new OfficeId(row.getObject("to_office", UUID.class)),
                vault.open(QUESTION, id, row.getBytes("question")),
                row.getString("asker"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                answer == null ? "" : vault.open(ANSWER, id, answer),
                row.getString("answerer"),
                row.getObject("answered_on", LocalDate.class));
    }

    private void note(Actor actor, String act, CaseFile file) {
        audit.record(
                actor,
                act,
                List.of(file.id(), file.applicant().value()),
                Map.of("number", file.number().value()));
    }
}
