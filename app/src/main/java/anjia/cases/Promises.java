package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the place of papers (容缺与承诺): those that are waited for, and declarations that are to be checked. */
@Component
class Promises {

    private static final String NOTE = "cases.promise.note";
    private static final String SELECT = """
            select p.id, p.service_case, p.paper_kind, p.form, p.due_on, p.due_provisional, p.outcome, p.ended_on, p.ender, p.note
            from cases.promise p join cases.service_case c on c.id = p.service_case
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final OfficeDays days;

    Promises(JdbcClient db, Vault vault, OfficeDays days) {
        this.db = db;
        this.vault = vault;
        this.days = days;
    }

    enum Form {
        /** 容缺受理: the paper comes by a day. */
        LATER,
        /** 告知承诺: a declaration stands in its place, and is checked by a day. */
        DECLARED
    }

    enum Outcome {
        /** The paper came. */
        KEPT,
        MISSED,
        /** The file ended without it. */
        LAPSED,
        TRUE,
        UNTRUE
    }

    /** @param ender name of the member of staff who ended it; empty when nobody of the staff */
    record Promise(
            UUID id,
            UUID file,
            String kind,
            Form form,
            LocalDate dueOn,
            boolean provisional,
            @Nullable Outcome outcome,
            @Nullable LocalDate endedOn,
            String ender,
            String note) {

        boolean isOpen() {
            return outcome == null;
        }

        boolean isOpen(Form wanted) {
            return isOpen() && form == wanted;
        }
    }

    OfficeDays.Due due(LocalDate day, int workingDays) {
        return days.after(day, workingDays);
    }

    void make(Actor actor, UUID file, String kind, Form form, int workingDays, LocalDate day) {
        var due = due(day, workingDays);
        db.sql("""
                insert into cases.promise (id, service_case, paper_kind, form, made_on, made_by, due_on, due_provisional)
                values (:id, :file, :kind, :form, :day, :by, :due, :provisional)
                """)
                .param("id", Ids.next())
                .param("file", file)
                .param("kind", kind)
                .param("form", form.name())
                .param("day", day)
                .param("by", actor.key())
                .param("due", due.on())
                .param("provisional", due.provisional())
                .update();
    }

    /** @return false when it had ended before */
    boolean end(Actor actor, Promise promise, Outcome outcome, String note, LocalDate day) {
        return db.sql("""
                update cases.promise set outcome = :outcome, ended_on = :day, ended_by = :by, ender = :name, note = :note
                where id = :id and outcome is null
                """)
                        .param("outcome", outcome.name())
                        .param("day", day)
                        .param("by", actor.key())
                        .param("name", actor instanceof Actor.Staff staff ? staff.name() : "")
                        .param("note", note.isBlank() ? null : vault.seal(NOTE, promise.id(), note.strip()))
                        .param("id", promise.id())
                        .update()
                == 1;
    }

    /** In the order of their days. */
    List<Promise> of(UUID file) {
        return db.sql(SELECT + " where p.service_case = :file order by p.due_on, p.id")
                .param("file", file)
                .query((row, _) -> read(row))
                .list();
    }

    /** One of a file, locked until the transaction ends. */
    Optional<Promise> lock(UUID file, UUID promise) {
        return db.sql(SELECT + " where p.service_case = :file and p.id = :id for update of p")
                .param("file", file)
                .param("id", promise)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Papers that did not come in time, file by file. */
    List<Promise> missed(LocalDate day) {
        return db.sql(SELECT + """
                 where p.outcome is null and p.form = 'LATER' and p.due_on < :day order by p.service_case, p.id
                """)
                .param("day", day)
                .query((row, _) -> read(row))
                .list();
    }

    /** Papers waited for until a day not after this one, of whom nobody was reminded, in files that are open. */
    List<Promise> toRemind(LocalDate day, LocalDate until) {
        return db.sql(SELECT + """
                 where p.outcome is null and p.form = 'LATER' and p.reminded_on is null and c.closed_on is null
                    and p.due_on between :day and :until
                order by p.service_case, p.id
                """)
                .param("day", day)
                .param("until", until)
                .query((row, _) -> read(row))
                .list();
    }

    /** @return false when somebody was quicker */
    boolean remind(UUID promise, LocalDate day) {
        return db.sql("update cases.promise set reminded_on = :day where id = :id and reminded_on is null")
                        .param("day", day)
                        .param("id", promise)
                        .update()
                == 1;
    }

    /** Numbers of the files of this office whose declarations are to be checked, the first due first. */
    List<CaseNumber> toCheck(Actor.Staff staff) {
        return db.sql("""
                select c.number as value from cases.promise p join cases.service_case c on c.id = p.service_case
                where c.office = :office and p.form = 'DECLARED' and p.outcome is null
                group by c.id order by min(p.due_on), c.id
                """)
                .param("office", staff.office().value())
                .query(CaseNumber.class)
                .list();
    }

    /** She declared something untrue in the place of such a paper once: then the paper itself is needed. */
    boolean wasUntrue(PersonId person, String kind) {
        return db.sql("""
                select exists (select from cases.promise p join cases.service_case c on c.id = p.service_case
                    where c.applicant in (select same from registry.report_same_person where person = :person)
                        and p.paper_kind = :kind and p.outcome = 'UNTRUE')
                """)
                .param("person", person.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    private Promise read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var outcome = row.getString("outcome");
        var note = row.getBytes("note");
        var ender = row.getString("ender");
        return new Promise(
                id,
                row.getObject("service_case", UUID.class),
                row.getString("paper_kind"),
                Form.valueOf(row.getString("form")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_provisional"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("ended_on", LocalDate.class),
                ender == null ? "" : ender,
                note == null ? "" : vault.open(NOTE, id, note));
    }
}
