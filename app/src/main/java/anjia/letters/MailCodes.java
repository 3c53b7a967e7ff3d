package anjia.letters;

import anjia.access.Channel;
import anjia.access.Outbound;
import anjia.access.PersonId;
import anjia.access.TextMessages;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.Texts;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a person reads at the address that she names: a code is sent there, and she types it in (邮箱验证). */
@Repository
class MailCodes {

    static final Duration VALID = Duration.ofMinutes(30);
    static final int TRIES = 5;
    static final int MOST_A_DAY = 5;

    private static final String ADDRESS = "letters.mail_code.address";
    private static final int CODES = 1_000_000;
    private static final int LONGEST = 120;
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");

    /** @param address where the code went */
    record Sent(UUID id, String address) {}

    private record Tried(byte[] address, byte[] codeHash) {}

    private record SentRow(UUID id, byte[] address) {}

    private final JdbcClient db;
    private final Vault vault;
    private final TextMessages messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailCodes(JdbcClient db, Vault vault, TextMessages messages, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.messages = messages;
        this.clock = clock;
    }

    static boolean isAddress(String typed) {
        return typed.length() <= LONGEST && MAIL.matcher(typed).matches();
    }

    /** Empty when five left today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> send(PersonId person, String address, Language language) {
        if (sentToday(person) >= MOST_A_DAY) return Optional.empty();
        var id = Ids.next();
        var code = "%06d".formatted(random.nextInt(CODES));
        db.sql("""
                insert into letters.mail_code (id, person, address, code_hash, made_at, expires_at)
                values (:id, :person, :address, :hash, :now, :expires)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("address", vault.seal(ADDRESS, id, address))
                .param("hash", hash(id, code))
                .param("now", now())
                .param("expires", now().plus(VALID))
                .update();
        var texts = Texts.in(language);
        messages.send(new Outbound(
                "mail-code:" + id,
                Channel.EMAIL,
                address,
                texts.get("letters.mail.subject"),
                texts.get("letters.mail.code", code, VALID.toMinutes()),
                true));
        return Optional.of(id);
    }

    private int sentToday(PersonId person) {
        return db.sql("select count(*) from letters.mail_code where person = :person and made_at > :since")
                .param("person", person.value())
                .param("since", now().minus(Duration.ofDays(1)))
                .query(Integer.class)
                .single();
    }

    /** The code that she can still type in. */
    Optional<Sent> waiting(PersonId person, UUID id) {
        return db.sql("""
                select id, address from letters.mail_code
                where id = :id and person = :person and used_at is null and attempts < :tries and expires_at > :now
                """)
                .param("id", id)
                .param("person", person.value())
                .param("tries", TRIES)
                .param("now", now())
                .query(SentRow.class)
                .optional()
                .map(row -> new Sent(row.id(), vault.open(ADDRESS, id, row.address())));
    }

    /** The address, when the code is right. Each try counts before it is looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> enter(PersonId person, UUID id, String code) {
        var tried = db.sql("""
                update letters.mail_code set attempts = attempts + 1
                where id = :id and person = :person and used_at is null and attempts < :tries and expires_at > :now
                returning address, code_hash
                """)
                .param("id", id)
                .param("person", person.value())
                .param("tries", TRIES)
                .param("now", now())
                .query(Tried.class)
                .optional();
        var right = tried.filter(one -> MessageDigest.isEqual(one.codeHash(), hash(id, code)));
        right.ifPresent(_ -> db.sql("update letters.mail_code set used_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update());
        return right.map(one -> vault.open(ADDRESS, id, one.address()));
    }

    private byte[] hash(UUID id, String code) {
        return vault.blindIndex("letters.mail_code.code", id + " " + code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
