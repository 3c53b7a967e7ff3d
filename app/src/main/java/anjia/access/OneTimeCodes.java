package anjia.access;

import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.Texts;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workers come in by identity number and a code sent to the phone we know (一次性验证码).
 *
 * <p>A number that nobody has takes the same way as one that we know: a row, a text (which never leaves), a code page, five
 * tries. So neither words nor time tell whether somebody is in the registry.
 */
@Service
class OneTimeCodes {

    static final Duration VALID = Duration.ofMinutes(5);
    static final Duration BETWEEN = Duration.ofMinutes(1);
    static final int TRIES = 5;
    static final int MOST_A_DAY = 10;

    private static final int CODES = 1_000_000;

    /** What came of a typed code (验证结果). */
    sealed interface Outcome {
        record Welcome(PersonId person) implements Outcome {}

        record Wrong(int triesLeft) implements Outcome {}

        /** Too old, used, or tried too often: only a new one helps. */
        record Spent() implements Outcome {}
    }

    private record Tried(@Nullable UUID person, byte[] codeHash, int attempts) {}

    private final JdbcClient db;
    private final OutgoingTexts texts;
    private final ObjectProvider<PersonDirectory> directory;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            JdbcClient db,
            OutgoingTexts texts,
            ObjectProvider<PersonDirectory> directory,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.texts = texts;
        this.directory = directory;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Full-width digits, spaces, dashes and a small x become what is printed on the card. */
    static String normal(String number) {
        var plain = Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
        // what stood apart may have come together
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).replace('x', 'X');
    }

    static boolean isComplete(String normal) {
        return normal.matches("[0-9]{17}[0-9X]");
    }

    /**
     * Sends a code, or none when one left within the last minute or ten did today.
     *
     * @param number normalised and complete
     * @return what the code page asks by: the new code, or the last one of this number
     */
    @Transactional
    UUID send(String number, Language language) {
        return send(number, () -> contactOf(number), "", "access.text.code", language);
    }

    private Optional<PersonDirectory.Contact> contactOf(String number) {
        var known = directory.getIfAvailable();
        return known == null ? Optional.empty() : known.byIdentityNumber(number);
    }

    /**
     * The same for another act than coming in.
     *
     * @param limitedBy what gets one code a minute and ten a day
     * @param purpose which act the code opens, and no other; empty for coming in
     * @param words key of the text, with the code and its minutes
     */
    @Transactional
    UUID send(
            String limitedBy,
            Supplier<Optional<PersonDirectory.Contact>> contact,
            String purpose,
            String words,
            Language language) {
        var index = vault.blindIndex("access.one_time_code.number", limitedBy);
        lock(index);
        var last = lastOf(index);
        if (last.isPresent() && (madeSince(index, BETWEEN) > 0 || madeSince(index, Duration.ofDays(1)) >= MOST_A_DAY))
            return last.get();
        return sendNew(index, contact.get(), purpose, words, language);
    }

    private UUID sendNew(
            byte[] index, Optional<PersonDirectory.Contact> contact, String purpose, String words, Language language) {
        var id = Ids.next();
        var code = "%06d".formatted(random.nextInt(CODES));
        keep(id, index, contact.map(PersonDirectory.Contact::person).orElse(null), purpose + code);
        var text = Texts.in(language).get(words, code, VALID.toMinutes());
        contact.ifPresentOrElse(
                one -> texts.send("code:" + id, one.phone(), text), () -> texts.writeToNobody("code:" + id, text));
        return id;
    }

    /** Two requests for one number come one after the other. */
    private void lock(byte[] index) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(encode(:index, 'hex'), 1))")
                .param("index", index)
                .query((_, _) -> true)
                .single();
    }

    private Optional<UUID> lastOf(byte[] index) {
        return db.sql("""
                select id from access.one_time_code where number_index = :index order by made_at desc limit 1
                """).param("index", index).query(UUID.class).optional();
    }

    private int madeSince(byte[] index, Duration ago) {
        return db.sql("select count(*) from access.one_time_code where number_index = :index and made_at > :since")
                .param("index", index)
                .param("since", now().minus(ago))
                .query(Integer.class)
                .single();
    }

    private void keep(UUID id, byte[] index, @Nullable PersonId person, String code) {
        db.sql("""
                insert into access.one_time_code (id, number_index, person, code_hash, made_at, expires_at)
                values (:id, :index, cast(:person as uuid), :hash, :now, :expires)
                """)
                .param("id", id)
                .param("index", index)
                .param("person", person == null ? null : person.value().toString())
                .param("hash", hash(id, code))
                .param("now", now())
                .param("expires", now().plus(VALID))
                .update();
    }

    /** Each try counts before it is looked at, so that no two at once share one. */
    Outcome enter(UUID id, String typed) {
        return enter(id, "", typed);
    }

    /** @param purpose as it was sent for */
    Outcome enter(UUID id, String purpose, String typed) {
        var tried = db.sql("""
                update access.one_time_code set attempts = attempts + 1
                where id = :id and attempts < :tries and used_at is null and expires_at > :now
                returning person, code_hash, attempts
                """)
                .param("id", id)
                .param("tries", TRIES)
                .param("now", now())
                .query(Tried.class)
                .optional();
        return tried.map(one -> outcome(id, one, purpose + normal(typed))).orElse(new Outcome.Spent());
    }

    private Outcome outcome(UUID id, Tried tried, String code) {
        var right = MessageDigest.isEqual(tried.codeHash(), hash(id, code));
        var person = tried.person();
        if (right && person != null) return use(id) ? new Outcome.Welcome(new PersonId(person)) : new Outcome.Spent();
        var subjects = person == null ? List.<UUID>of() : List.of(person);
        audit.record(new Actor.Visitor(null), "access.codeFailed", subjects, Map.of());
        var left = TRIES - tried.attempts();
        return left > 0 ? new Outcome.Wrong(left) : new Outcome.Spent();
    }

    private boolean use(UUID id) {
        return db.sql("update access.one_time_code set used_at = :now where id = :id and used_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private byte[] hash(UUID id, String code) {
        return vault.blindIndex("access.one_time_code.code", id + " " + code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
