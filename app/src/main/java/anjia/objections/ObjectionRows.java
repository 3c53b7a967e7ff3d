package anjia.objections;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.OfficeDays;
import anjia.objections.Objection.State;
import anjia.places.OfficeId;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on {@code objections.objection}; who may ask is settled by the conditions, each with the person or the office. */
@Component
class ObjectionRows {

    private static final String SHOWN = "objections.objection.shown";
    private static final String WORDS = "objections.objection.words";
    private static final String ANSWER = "objections.objection.answer";
    private static final int MOST = 200;

    private static final String SELECT = """
            select id, person, about, shown, wrong, words, office, raised_on, due_on, due_provisional, state, answer,
                answered_on, answerer
            from objections.objection
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    ObjectionRows(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** What she raised about this is open already, or is now. */
    UUID raise(
            PersonId person,
            About about,
            String shown,
            Wrong wrong,
            String words,
            OfficeId office,
            OfficeDays.Due due) {
        var id = Ids.next();
        var added = db.sql("""
                insert into objections.objection (id, person, about, shown, wrong, words, office, raised_on, raised_at, due_on,
                    due_provisional)
                values (:id, :person, :about, :shown, :wrong, :words, :office, :today, :now, :due, :provisional)
                on conflict (person, about) where state = 'OPEN' do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("about", about.text())
                .param("shown", vault.seal(SHOWN, id, shown))
                .param("wrong", wrong.name())
                .param("words", vault.seal(WORDS, id, words))
                .param("office", office.value())
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("due", due.on())
                .param("provisional", due.provisional())
                .update();
        return added == 1 ? id : open(person, about).orElseThrow();
    }

    /** The newest, when both entries of a merged person had raised it. */
    Optional<UUID> open(PersonId person, About about) {
        return db.sql("""
                select id from objections.objection
                where person in (select same from registry.report_same_person where person = :person) and about = :about
                    and state = 'OPEN'
                order by raised_at desc, id desc limit 1
                """)
                .param("person", person.value())
                .param("about", about.text())
                .query(UUID.class)
                .optional();
    }

    int countOpen(PersonId person) {
        return db.sql(
                        "select count(*) from objections.objection where person in (select same from registry.report_same_person where person = :person) and state = 'OPEN'")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Hers, the newest first. */
    List<Objection> of(PersonId person) {
        return db.sql(
                        SELECT
                                + "where person in (select same from registry.report_same_person where person = :person) order by raised_at desc, id desc limit :most")
                .param("person", person.value())
                .param("most", MOST)
                .query(this::objection)
                .list();
    }

    Optional<Objection> ofHers(PersonId person, UUID id) {
        return db.sql(
                        SELECT
                                + "where id = :id and person in (select same from registry.report_same_person where person = :person)")
                .param("id", id)
                .param("person", person.value())
                .query(this::objection)
                .optional();
    }

    Optional<Objection> ofOffice(OfficeId office, UUID id) {
        return db.sql(SELECT + "where id = :id and office = :office")
                .param("id", id)
                .param("office", office.value())
                .query(this::objection)
                .optional();
    }

    /** Those that wait, by due day. */
    List<Objection> waiting(OfficeId office) {
        return db.sql(SELECT + "where office = :office and state = 'OPEN' order by due_on, id limit :most")
                .param("office", office.value())
                .param("most", MOST)
                .query(this::objection)
                .list();
    }

    int countWaiting(OfficeId office) {
        return db.sql("select count(*) from objections.objection where office = :office and state = 'OPEN'")
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }

    /** Those that are over, the newest first. */
    List<Objection> over(OfficeId office, int most) {
        return db.sql(SELECT
                        + "where office = :office and state <> 'OPEN' order by answered_on desc, id desc limit :most")
                .param("office", office.value())
                .param("most", most)
                .query(this::objection)
                .list();
    }

    /** @return false when it is not open any more */
    boolean answer(UUID id, State state, String reason, Actor.Staff officer) {
        return db.sql("""
                update objections.objection set state = :state, answer = :answer, answered_on = :today, answered_by = :by,
                    answerer = :who
                where id = :id and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("answer", vault.seal(ANSWER, id, reason))
                        .param("today", LocalDate.now(clock))
                        .param("by", officer.key())
                        .param("who", officer.name())
                        .update()
                == 1;
    }

    boolean withdraw(PersonId person, UUID id) {
        return db.sql("""
                update objections.objection set state = 'WITHDRAWN', answered_on = :today
                where id = :id and person in (select same from registry.report_same_person where person = :person) and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
    }

    private Objection objection(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var answer = row.getBytes("answer");
        return new Objection(
                id,
                new PersonId(row.getObject("person", UUID.class)),
                About.read(row.getString("about")).orElseThrow(),
                vault.open(SHOWN, id, row.getBytes("shown")),
                Wrong.valueOf(row.getString("wrong")),
                vault.open(WORDS, id, row.getBytes("words")),
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
