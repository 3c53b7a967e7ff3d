package anjia.letters;

import anjia.access.Actor;
import anjia.access.Channel;
import anjia.access.DeliveryReports;
import anjia.access.HelperDirectory;
import anjia.access.Outbound;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.access.TextMessages;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.Prose;
import anjia.web.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people (通知): each message once, by the channel and in the language that its person chose. What becomes of it is noted here; a text or
 * an e-mail that failed for good becomes paper. Who has neither phone nor mail address waits on the office's list.
 */
@Service
class Messages implements PersonMessages, DeliveryReports {

    private static final String KEY = "letters:";
    private static final String BODY = "letters.message.body";

    /**
     * @param once what makes it the same message: it reaches her once, whatever language she chose meanwhile
     * @param letter the letter it tells of; on paper the letter itself is printed
     */
    record Message(
            PersonId person,
            String words,
            String once,
            Function<Language, List<String>> arguments,
            @Nullable UUID letter) {}

    private final JdbcClient db;
    private final Vault vault;
    private final TextMessages channels;
    private final Wishes wishes;
    private final ObjectProvider<HelperDirectory> helpers;
    private final Clock clock;

    Messages(
            JdbcClient db,
            Vault vault,
            TextMessages channels,
            Wishes wishes,
            ObjectProvider<HelperDirectory> helpers,
            Clock clock) {
        this.db = db;
        this.vault = vault;
        this.channels = channels;
        this.wishes = wishes;
        this.helpers = helpers;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Actor actor, PersonId person, String key, String words, Function<Language, List<String>> arguments) {
        tell(actor, new Message(person, words, key, arguments, null));
    }

    /** @throws IllegalArgumentException when a language has no such words */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Actor actor, Message message) {
        var where = wishes.where(message.person());
        var office = office(actor);
        var texts = Texts.in(where.language());
        if (!texts.has(message.words()))
            throw new IllegalArgumentException("no words for the message " + message.words());
        var text = Prose.of(texts.get(
                        message.words(),
                        message.arguments().apply(where.language()).toArray()))
                .plain();
        var id = Ids.next();
        if (!written(id, office, message, where.language(), text)) return;
        put(id, where.channel());
        if (concernsHelpers(message.words())) tellHelpers(actor, message.person(), id);
        if (where.channel() == Channel.PAPER) return;
        channels.send(new Outbound(
                KEY + id, where.channel(), where.address(), texts.get("letters.mail.subject"), text, false));
    }

    /** What becomes of her files; not what is hers alone. */
    private static boolean concernsHelpers(String words) {
        return words.startsWith("cases.") || words.startsWith("letters.");
    }

    /** That there is news, and not which: they see it on her pages. */
    private void tellHelpers(Actor actor, PersonId person, UUID news) {
        helpers.ifAvailable(known -> known.toTell(person)
                .forEach(helper ->
                        tell(actor, new Message(helper, "mandates.text.news", news.toString(), _ -> List.of(), null))));
    }

    /** By whose act she is told prints it, when it is paper; what the house does by itself is printed where she lives. */
    private static @Nullable UUID office(Actor actor) {
        return actor instanceof Actor.Staff staff ? staff.office().value() : null;
    }

    private boolean written(UUID id, @Nullable UUID office, Message message, Language language, String text) {
        return db.sql("""
                insert into letters.message (id, person, words, arguments, language, written_at, body, letter, office)
                values (:id, :person, :words, :arguments, :language, :now, :body, cast(:letter as uuid), cast(:office as uuid))
                on conflict on constraint nobody_is_told_the_same_twice do nothing
                """)
                        .param("id", id)
                        .param("person", message.person().value())
                        .param("words", message.words())
                        .param("arguments", vault.blindIndex("letters.message.arguments", message.once()))
                        .param("language", language.tag())
                        .param("now", now())
                        .param("body", vault.seal(BODY, id, text))
                        .param("letter", text(message.letter()))
                        .param("office", text(office))
                        .update()
                == 1;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private void put(UUID message, Channel channel) {
        db.sql("""
                insert into letters.delivery (message, channel, since, changed_at) values (:message, :channel, :now, :now)
                on conflict on constraint nobody_gets_one_twice do nothing
                """)
                .param("message", message)
                .param("channel", channel.name())
                .param("now", now())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(Channel channel, String key) {
        change(channel, key, "SENT", List.of("WAITING"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(Channel channel, String key) {
        change(channel, key, "ARRIVED", List.of("SENT"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(Channel channel, String key) {
        change(channel, key, "FAILED", List.of("WAITING", "SENT")).ifPresent(message -> put(message, Channel.PAPER));
    }

    /** The message, when it was one of ours and in one of these states. */
    private Optional<UUID> change(Channel channel, String key, String state, List<String> from) {
        if (!key.startsWith(KEY)) return Optional.empty();
        return db.sql("""
                update letters.delivery set state = :state, changed_at = :now
                where message = :message and channel = :channel and state in (:from) returning message
                """)
                .param("state", state)
                .param("now", now())
                .param("message", UUID.fromString(key.substring(KEY.length())))
                .param("channel", channel.name())
                .param("from", from)
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
