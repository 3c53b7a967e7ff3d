package anjia.access;

import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts and e-mails on their way out (待发消息), where they go and their words sealed. What becomes of one is noted and told on in one
 * transaction.
 */
@Service
class OutgoingTexts implements TextMessages {

    /** The two tables are alike. */
    private record Table(String name, String address) {
        String sealedAddress() {
            return name + "." + address;
        }

        String sealedBody() {
            return name + ".body";
        }
    }

    private static final Table TEXTS = new Table("access.outgoing_text", "phone");
    private static final Table MAILS = new Table("access.outgoing_mail", "address");

    /** A message as it leaves, or as the outbox of a demo shows it; an e-mail's subject is the first line of its body. */
    record Text(
            Channel channel,
            UUID id,
            String key,
            String address,
            String body,
            OffsetDateTime writtenAt,
            int attempts,
            String state) {
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    private record Sealed(
            UUID id, String key, byte[] address, byte[] body, OffsetDateTime writtenAt, int attempts, String state) {}

    private final JdbcClient db;
    private final Vault vault;
    private final QuietHours night;
    private final ObjectProvider<DeliveryReports> reports;
    private final HouseMark house;
    private final Clock clock;
    private final boolean mailServer;

    OutgoingTexts(
            JdbcClient db,
            Vault vault,
            QuietHours night,
            ObjectProvider<DeliveryReports> reports,
            HouseMark house,
            Clock clock,
            @Value("${spring.mail.host:}") String mailServer) {
        this.house = house;
        this.mailServer = !mailServer.isEmpty();
        this.db = db;
        this.vault = vault;
        this.night = night;
        this.reports = reports;
        this.clock = clock;
    }

    private static Table table(Channel channel) {
        return switch (channel) {
            case SMS -> TEXTS;
            case EMAIL -> MAILS;
            case PAPER -> throw new IllegalArgumentException("paper is printed, not sent");
        };
    }

    @Override
    public boolean carries(Channel channel) {
        return switch (channel) {
            case SMS -> true;
            case EMAIL -> mailServer || house.demo();
            case PAPER -> false;
        };
    }

    @Override
    public void send(Outbound message) {
        var body = message.channel() == Channel.EMAIL ? message.subject() + "\n" + message.text() : message.text();
        write(message.channel(), message.key(), message.address(), body, message.urgent(), "WAITING");
    }

    /** Does the same work as sending, and sends nothing. */
    void writeToNobody(String key, String text) {
        write(Channel.SMS, key, "00000000000", text, true, "NOBODY");
    }

    private void write(Channel channel, String key, String address, String body, boolean urgent, String state) {
        var id = Ids.next();
        var table = table(channel);
        db.sql("""
                insert into %s (id, key, %s, body, urgent, state, written_at, next_try)
                values (:id, :key, :address, :body, :urgent, :state, :now, :now)
                on conflict (key) do nothing
                """.formatted(table.name(), table.address()))
                .param("id", id)
                .param("key", key)
                .param("address", vault.seal(table.sealedAddress(), id, address))
                .param("body", vault.seal(table.sealedBody(), id, body))
                .param("urgent", urgent)
                .param("state", state)
                .param("now", now())
                .update();
    }

    /**
     * Takes messages that are due for one server alone, and plans the next try in case this one never comes back. At night only the urgent
     * ones are due.
     */
    @Transactional
    List<Text> take(Channel channel, int most) {
        var table = table(channel);
        return open(
                channel,
                db.sql("""
                with due as (
                    select id from %1$s where state = 'WAITING' and next_try <= :now and (urgent or not :night)
                    order by next_try limit :most for update skip locked)
                update %1$s t
                set attempts = attempts + 1,
                    next_try = cast(:now as timestamptz) + least(interval '30 seconds' * power(2, attempts), interval '1 hour')
                from due where t.id = due.id
                returning t.id, t.key, t.%2$s as address, t.body, t.written_at, t.attempts, t.state
                """.formatted(table.name(), table.address()))
                        .param("now", now())
                        .param("night", night.at(clock.instant()))
                        .param("most", most));
    }

    @Transactional
    void sent(Text text) {
        var changed = db.sql("""
                update %s set state = 'SENT', sent_at = :now where id = :id and state = 'WAITING'
                """.formatted(table(text.channel()).name()))
                .param("now", now())
                .param("id", text.id())
                .update();
        if (changed == 1) reports.ifAvailable(one -> one.left(text.channel(), text.key()));
    }

    /** The gateway will never take it. */
    @Transactional
    void refused(Text text) {
        var changed = db.sql("update %s set state = 'GIVEN_UP' where id = :id and state = 'WAITING'"
                        .formatted(table(text.channel()).name()))
                .param("id", text.id())
                .update();
        if (changed == 1) reports.ifAvailable(one -> one.failed(text.channel(), text.key()));
    }

    /** Messages that nobody took for a day go no more by this way. */
    @Transactional
    int giveUpAfter(Channel channel, Duration age) {
        var given = db.sql("""
                update %s set state = 'GIVEN_UP' where state = 'WAITING' and written_at < :before returning key
                """.formatted(table(channel).name()))
                .param("before", now().minus(age))
                .query(String.class)
                .list();
        given.forEach(key -> reports.ifAvailable(one -> one.failed(channel, key)));
        return given.size();
    }

    /** What the gateway heard of a message that it took; of one that it did not take from us nothing is believed. */
    @Transactional
    void report(Channel channel, String key, boolean arrived) {
        var ours = db.sql("select count(*) from %s where key = :key and state = 'SENT'"
                        .formatted(table(channel).name()))
                .param("key", key)
                .query(Integer.class)
                .single();
        if (ours == 0) return;
        BiConsumer<DeliveryReports, String> tell =
                arrived ? (one, of) -> one.arrived(channel, of) : (one, of) -> one.failed(channel, of);
        reports.ifAvailable(one -> tell.accept(one, key));
    }

    /** The newest 50 of a channel, newest first. */
    List<Text> newest(Channel channel) {
        var table = table(channel);
        return open(channel, db.sql("""
                select id, key, %s as address, body, written_at, attempts, state from %s
                where state <> 'NOBODY' order by id desc limit 50
                """.formatted(table.address(), table.name())));
    }

    private List<Text> open(Channel channel, JdbcClient.StatementSpec query) {
        return query.query(Sealed.class).list().stream()
                .map(one -> open(channel, one))
                .toList();
    }

    private Text open(Channel channel, Sealed sealed) {
        var table = table(channel);
        return new Text(
                channel,
                sealed.id(),
                sealed.key(),
                vault.open(table.sealedAddress(), sealed.id(), sealed.address()),
                vault.open(table.sealedBody(), sealed.id(), sealed.body()),
                sealed.writtenAt(),
                sealed.attempts(),
                sealed.state());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
