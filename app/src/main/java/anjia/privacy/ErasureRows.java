package anjia.privacy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.OfficeDays;
import anjia.places.OfficeId;
import anjia.privacy.Erasure.State;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on {@code privacy.erasure_request}; who may ask is settled by the conditions, each with the person or the office. */
@Component
class ErasureRows {

    private static final String WORDS = "privacy.erasure_request.words";
    private static final String ANSWER = "privacy.erasure_request.answer";
    private static final int MOST = 100;

    private static final String SELECT = """
            select id, person, words, office, raised_on, due_on, due_provisional, state, answer, answered_on, answerer
            from privacy.erasure_request
            """;

    private final JdbcClient db;
    private final Vault vault;

    ErasureRows(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Optional<UUID> open(PersonId person) {
        return db.sql("""
                select id from privacy.erasure_request where state = 'OPEN'
                    and person in (select same from registry.report_same_person where person = :person)
                order by id desc limit 1
                """).param("person", person.value()).query(UUID.class).optional();
    }

    UUID ask(Actor actor, PersonId person, String words, OfficeId office, LocalDate day, OfficeDays.Due due) {
        var id = Ids.next();
        var added = db.sql("""
                insert into privacy.erasure_request (id, person, words, office, asked_by, raised_on, due_on, due_provisional)
                values (:id, :person, :words, :office, :by, :day, :due, :provisional)
                on conflict (person) where state = 'OPEN' do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("words", words.isEmpty() ? null : vault.seal(WORDS, id, words))
                .param("office", office.value())
                .param("by", actor.key())
                .param("day", day)
                .param("due", due.on())
                .param("provisional", due.provisional())
                .update();
        return added == 1 ? id : open(person).orElseThrow();
    }

    /** The newest first. */
    List<Erasure> of(PersonId person) {
        return db.sql(SELECT + """
                where person in (select same from registry.report_same_person where person = :person) order by id desc
                """)
                .param("person", person.value())
                .query((row, _) -> read(row))
                .list();
    }

    boolean withdraw(PersonId person, UUID id, LocalDate day) {
        return db.sql("""
                update privacy.erasure_request set state = 'WITHDRAWN', answered_on = :day
                where id = :id and state = 'OPEN'
                    and person in (select same from registry.report_same_person where person = :person)
                """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    /** Those that wait by due day, or those that are over, the newest first. */
    List<Erasure> ofOffice(OfficeId office, boolean waiting) {
        var which = waiting
                ? "where office = :office and state = 'OPEN' order by due_on, id limit :most"
                : "where office = :office and state <> 'OPEN' order by answered_on desc, id desc limit :most";
        return db.sql(SELECT + which)
                .param("office", office.value())
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Erasure> ofOffice(OfficeId office, UUID id) {
        return db.sql(SELECT + "where office = :office and id = :id")
                .param("office", office.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    int countWaiting(OfficeId office) {
        return db.sql("select count(*) from privacy.erasure_request where office = :office and state = 'OPEN'")
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }

    boolean answer(UUID id, boolean erased, String reason, Actor.Staff officer, LocalDate day) {
        return db.sql("""
                update privacy.erasure_request
                set state = :state, answer = :answer, answered_on = :day, answered_by = :by, answerer = :name
                where id = :id and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("state", (erased ? State.ERASED : State.REFUSED).name())
                        .param("answer", vault.seal(ANSWER, id, reason))
                        .param("day", day)
                        .param("by", officer.key())
                        .param("name", officer.name())
                        .update()
                == 1;
    }

    private Erasure read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var words = row.getBytes("words");
        var answer = row.getBytes("answer");
        return new Erasure(
                id,
                new PersonId(row.getObject("person", UUID.class)),
                words == null ? "" : vault.open(WORDS, id, words),
                new OfficeId(row.getObject("office", UUID.class)),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_provisional"),
                State.valueOf(row.getString("state")),
                answer == null ? null : vault.open(ANSWER, id, answer),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answerer"));
    }
}
