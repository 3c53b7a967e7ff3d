package anjia.access;

import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Text messages on their way out (待发短信), phone and words sealed. */
@Service
class OutgoingTexts implements TextMessages {

    private static final String PHONE = "access.outgoing_text.phone";
    private static final String BODY = "access.outgoing_text.body";

    /** A text as it leaves, or as the outbox of a demo shows it. */
    record Text(UUID id, String key, String phone, String body, OffsetDateTime writtenAt, int attempts) {
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    private record Sealed(UUID id, String key, byte[] phone, byte[] body, OffsetDateTime writtenAt, int attempts) {}

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    OutgoingTexts(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void send(String key, String phone, String text) {
        write(key, phone, text, "WAITING");
    }

    /** Does the same work as sending, and sends nothing. */
    void writeToNobody(String key, String text) {
        write(key, "00000000000", text, "NOBODY");
    }

    private void write(String key, String phone, String text, String state) {
        var id = Ids.next();
        db.sql("""
                insert into access.outgoing_text (id, key, phone, body, state, written_at, next_try)
                values (:id, :key, :phone, :body, :state, :now, :now)
                on conflict (key) do nothing
                """)
                .param("id", id)
                .param("key", key)
                .param("phone", vault.seal(PHONE, id, phone))
                .param("body", vault.seal(BODY, id, text))
                .param("state", state)
                .param("now", now())
                .update();
    }

    /** Takes texts that are due for one server alone, and plans the next try in case this one never comes back. */
    @Transactional
    List<Text> take(int most) {
        return open(db.sql("""
                with due as (
                    select id from access.outgoing_text where state = 'WAITING' and next_try <= :now
                    order by next_try limit :most for update skip locked)
                update access.outgoing_text t
                set attempts = attempts + 1,
                    next_try = cast(:now as timestamptz) + least(interval '30 seconds' * power(2, attempts), interval '1 hour')
                from due where t.id = due.id
                returning t.id, t.key, t.phone, t.body, t.written_at, t.attempts
                """).param("now", now()).param("most", most));
    }

    void sent(UUID text) {
        db.sql("update access.outgoing_text set state = 'SENT', sent_at = :now where id = :id")
                .param("now", now())
                .param("id", text)
                .update();
    }

    /** Texts that nobody took for a day tell nothing any more. */
    int giveUpAfter(Duration age) {
        return db.sql("""
                update access.outgoing_text set state = 'GIVEN_UP' where state = 'WAITING' and written_at < :before
                """).param("before", now().minus(age)).update();
    }

    /** Takes away what was written to the phone, sent or not; each is opened, because seals have no index. */
    void forget(String phone) {
        var hers = db
                .sql("select id, phone from access.outgoing_text")
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getBytes("phone")))
                .list()
                .stream()
                .filter(one -> vault.open(PHONE, one.getKey(), one.getValue()).equals(phone))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        db.sql("delete from access.outgoing_text where id = any(:ids)")
                .param("ids", hers)
                .update();
    }

    /** The newest 50, newest first. */
    List<Text> newest() {
        return open(db.sql("""
                select id, key, phone, body, written_at, attempts from access.outgoing_text
                where state <> 'NOBODY' order by id desc limit 50
                """));
    }

    private List<Text> open(JdbcClient.StatementSpec query) {
        return query.query(Sealed.class).list().stream().map(this::open).toList();
    }

    private Text open(Sealed sealed) {
        var phone = vault.open(PHONE, sealed.id(), sealed.phone());
        var body = vault.open(BODY, sealed.id(), sealed.body());
        return new Text(sealed.id(), sealed.key(), phone, body, sealed.writtenAt(), sealed.attempts());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
