package anjia.letters;

import anjia.access.Channel;
import anjia.access.OutboxSource;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.vault.Vault;
import anjia.web.Frame;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Paper on the outbox page of a demo (演示发件箱里的纸信). */
@Component
class PaperOutbox implements OutboxSource {

    private record Row(
            UUID id,
            OffsetDateTime since,
            byte[] body,
            String state,
            @Nullable UUID office) {}

    private final JdbcClient db;
    private final Vault vault;
    private final Offices offices;

    PaperOutbox(JdbcClient db, Vault vault, Offices offices) {
        this.db = db;
        this.offices = offices;
        this.vault = vault;
    }

    @Override
    public List<Sent> newest(Frame frame) {
        return db.sql("""
                select m.id, d.since, m.body, d.state, m.office
                from letters.delivery d join letters.message m on m.id = d.message
                where d.channel = 'PAPER' order by d.since desc limit 50
                """).query(Row.class).list().stream()
                .map(row -> new Sent(
                        row.since(),
                        Channel.PAPER,
                        office(row.office(), frame),
                        vault.open("letters.message.body", row.id(), row.body()),
                        row.state()))
                .toList();
    }

    private String office(@Nullable UUID office, Frame frame) {
        return office == null
                ? frame.text("letters.post.nearOffice")
                : offices.find(new OfficeId(office))
                        .map(one -> frame.place(one.name()))
                        .orElse("");
    }
}
