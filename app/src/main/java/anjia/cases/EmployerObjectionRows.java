package anjia.cases;

import anjia.access.Actor;
import anjia.cases.EmployerObjection.Ground;
import anjia.cases.EmployerObjection.Outcome;
import anjia.places.OfficeId;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of what counts of an employer, and of what it objects to (单位案件与异议). */
@Component
class EmployerObjectionRows {

    private static final String WORDS = "cases.employer_objection.words";
    private static final String REASON = "cases.employer_objection.reason";
    private static final String SELECT = """
            select o.id, o.service_case, o.organisation, o.matter, o.ground, o.words, o.raised_on, o.due_on, coalesce(e.named_by, '') as named_by,
                o.outcome, o.reason, o.answered_on
            from cases.employer_objection o
                left join cases.employer e on e.service_case = o.service_case and e.organisation = o.organisation
            """;

    private final Vault vault;
    private final JdbcClient db;

    EmployerObjectionRows(Vault vault, JdbcClient db) {
        this.vault = vault;
        this.db = db;
    }

    /**
     * A case that counts of an employer, as it reads it: nothing leads to the person.
     *
     * @param mark by which it speaks of the case
     * @param objected whether an objection of it is open
     */
    record Counted(
            UUID mark, EmployerMatter matter, LocalDate decidedOn, OfficeId office, boolean paid, boolean objected) {}

    /** The newest first. */
    List<Counted> counted(UUID organisation, LocalDate since) {
        return db.sql("""
                select mark, matter, decided_on, office, paid, objected from cases.report_employer
                where organisation = :organisation and decided_on >= :since order by decided_on desc, mark
                """)
                .param("organisation", organisation)
                .param("since", since)
                .query((row, _) -> new Counted(
                        row.getObject("mark", UUID.class),
                        EmployerMatter.valueOf(row.getString("matter").toUpperCase(Locale.ROOT)),
                        row.getObject("decided_on", LocalDate.class),
                        new OfficeId(row.getObject("office", UUID.class)),
                        row.getBoolean("paid"),
                        row.getBoolean("objected")))
                .list();
    }

    /** The file of the case that this employer calls so. */
    Optional<CaseNumber> file(UUID organisation, UUID mark) {
        return db.sql("""
                select c.number from cases.employer e join cases.service_case c on c.id = e.service_case
                where e.mark = :mark and e.organisation = :organisation
                """)
                .param("mark", mark)
                .param("organisation", organisation)
                .query((row, _) -> new CaseNumber(row.getString("number")))
                .optional();
    }

    /** False when one is open already. */
    boolean raise(
            Actor.Agent agent,
            CaseFile file,
            EmployerMatter matter,
            Ground ground,
            String words,
            StatutoryClock.Due due,
            LocalDate day) {
        var id = Ids.next();
        return db.sql("""
                insert into cases.employer_objection
                    (id, service_case, organisation, matter, ground, words, raised_on, raised_by, due_on, due_provisional)
                values (:id, :file, :organisation, :matter, :ground, :words, :day, :by, :due, :about)
                on conflict (service_case, organisation) where outcome is null do nothing
                """)
                        .param("id", id)
                        .param("file", file.id())
                        .param("organisation", agent.organisation())
                        .param("matter", matter.name())
                        .param("ground", ground.name())
                        .param("words", vault.seal(WORDS, id, words))
                        .param("day", day)
                        .param("by", agent.key())
                        .param("due", due.on())
                        .param("about", due.provisional())
                        .update()
                == 1;
    }

    void answer(Actor.Staff staff, EmployerObjection open, Outcome outcome, String reason, LocalDate day) {
        db.sql("""
                update cases.employer_objection set outcome = :outcome, reason = :reason, answered_on = :day, answered_by = :by, answerer = :name
                where id = :id and outcome is null
                """)
                .param("outcome", outcome.name())
                .param("reason", reason.isEmpty() ? null : vault.seal(REASON, open.id(), reason))
                .param("day", day)
                .param("by", staff.key())
                .param("name", staff.name())
                .param("id", open.id())
                .update();
    }

    /** The one that waits for an answer. */
    Optional<EmployerObjection> open(UUID file) {
        return db.sql(SELECT + " where o.service_case = :file and o.outcome is null order by o.id limit 1")
                .param("file", file)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of an employer, the newest first. */
    List<EmployerObjection> of(UUID organisation, int most) {
        return db.sql(SELECT + " where o.organisation = :organisation order by o.raised_on desc, o.id desc limit :most")
                .param("organisation", organisation)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /** Numbers of the files on which one waits in the office, those due first. */
    List<CaseNumber> waiting(Actor.Staff staff) {
        return db.sql("""
                select c.number from cases.employer_objection o join cases.service_case c on c.id = o.service_case
                where o.outcome is null and c.office = :office order by o.due_on, o.id
                """)
                .param("office", staff.office().value())
                .query((row, _) -> new CaseNumber(row.getString("number")))
                .list();
    }

    private EmployerObjection read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var outcome = row.getString("outcome");
        var reason = row.getBytes("reason");
        return new EmployerObjection(
                id,
                row.getObject("service_case", UUID.class),
                row.getObject("organisation", UUID.class),
                EmployerMatter.valueOf(row.getString("matter")),
                Ground.valueOf(row.getString("ground")),
                vault.open(WORDS, id, row.getBytes("words")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("named_by"),
                outcome == null ? null : Outcome.valueOf(outcome),
                reason == null ? "" : vault.open(REASON, id, reason),
                row.getObject("answered_on", LocalDate.class));
    }
}
