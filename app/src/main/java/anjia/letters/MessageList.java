package anjia.letters;

import anjia.access.Actor;
import anjia.access.Channel;
import anjia.access.PersonId;
import anjia.registry.Persons;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of a person and what became of each (消息记录). */
@Repository
class MessageList {

    private static final int MOST = 50;

    /** One message by one channel; @param outOn day on which paper was posted or handed over */
    record Told(
            UUID id,
            OffsetDateTime writtenAt,
            String text,
            Channel channel,
            String state,
            @Nullable LocalDate outOn,
            @Nullable UUID letter) {}

    private final JdbcClient db;
    private final Vault vault;
    private final Persons persons;

    MessageList(JdbcClient db, Vault vault, Persons persons) {
        this.db = db;
        this.vault = vault;
        this.persons = persons;
    }

    /** The newest 50, newest first; a message that went by two channels is there twice. Nothing for who does not reach her. */
    List<Told> of(Actor actor, PersonId who) {
        var person = persons.reached(actor, who);
        if (person.isEmpty()) return List.of();
        return db.sql("""
                select m.id, m.written_at, m.body, m.letter, d.channel, d.state, d.out_on
                from letters.message m join letters.delivery d on d.message = m.id
                where m.person in (select same from registry.report_same_person where person = :person)
                order by m.written_at desc, m.id desc, d.since desc limit :most
                """)
                .param("person", person.get().value())
                .param("most", MOST)
                .query((row, _) -> told(row))
                .list();
    }

    private Told told(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Told(
                id,
                row.getObject("written_at", OffsetDateTime.class),
                vault.open("letters.message.body", id, row.getBytes("body")),
                Channel.valueOf(row.getString("channel")),
                row.getString("state"),
                row.getObject("out_on", LocalDate.class),
                row.getObject("letter", UUID.class));
    }
}
