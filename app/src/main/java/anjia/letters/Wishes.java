package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Channel;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.TextMessages;
import anjia.registry.Persons;
import anjia.vault.Vault;
import anjia.web.Language;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which channel and in which language people want to be told (通知方式), and the e-mail addresses that they confirmed. */
@Repository
class Wishes {

    private static final String ADDRESS = "letters.mail_address.address";

    private record WishRow(String channel, String language) {}

    private record MailRow(UUID person, byte[] address) {}

    private final JdbcClient db;
    private final Vault vault;
    private final ObjectProvider<PersonDirectory> directory;
    private final TextMessages channels;
    private final Persons persons;
    private final Audit audit;
    private final Clock clock;

    Wishes(
            JdbcClient db,
            Vault vault,
            ObjectProvider<PersonDirectory> directory,
            TextMessages channels,
            Persons persons,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.vault = vault;
        this.directory = directory;
        this.channels = channels;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /** What she asked for when it is possible; else a text, an e-mail, and paper for who has neither. For the house's own use: no page. */
    Where where(PersonId person) {
        var wish = wish(person);
        var language = wish.map(WishRow::language)
                .filter(tag -> tag.equals(Language.EN.tag()))
                .map(_ -> Language.EN)
                .orElse(Language.ZH_CN);
        var ways = ways(person);
        var wanted = wish.map(row -> Channel.valueOf(row.channel()));
        var channel = wanted.filter(ways::containsKey)
                .orElseGet(() -> ways.keySet().iterator().next());
        return new Where(
                channel,
                ways.getOrDefault(channel, ""),
                language,
                wanted.filter(channel::equals).isPresent());
    }

    /** The channels that lead to her, best first, with her address there; paper always does. */
    Map<Channel, String> ways(PersonId person) {
        var ways = new LinkedHashMap<Channel, String>();
        phone(person).ifPresent(phone -> ways.put(Channel.SMS, phone));
        if (channels.carries(Channel.EMAIL)) mail(person).ifPresent(address -> ways.put(Channel.EMAIL, address));
        ways.put(Channel.PAPER, "");
        return ways;
    }

    private Optional<String> phone(PersonId person) {
        var known = directory.getIfAvailable();
        return known == null ? Optional.empty() : known.phoneOf(person);
    }

    private Optional<WishRow> wish(PersonId person) {
        return db.sql("""
                select channel, language from letters.wish
                where person in (select same from registry.report_same_person where person = :person)
                order by chosen_at desc limit 1
                """).param("person", person.value()).query(WishRow.class).optional();
    }

    private Optional<String> mail(PersonId person) {
        return db.sql("""
                select person, address from letters.mail_address
                where person in (select same from registry.report_same_person where person = :person)
                order by confirmed_at desc limit 1
                """)
                .param("person", person.value())
                .query(MailRow.class)
                .optional()
                .map(row -> vault.open(ADDRESS, row.person(), row.address()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void wish(Actor actor, PersonId who, Channel channel, Language language) {
        var person = persons.require(actor, who);
        db.sql("""
                insert into letters.wish (person, channel, language, chosen_at, chosen_by)
                values (:person, :channel, :language, :now, :by)
                on conflict (person) do update
                set channel = :channel, language = :language, chosen_at = :now, chosen_by = :by
                """)
                .param("person", person.value())
                .param("channel", channel.name())
                .param("language", language.tag())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.key())
                .update();
        audit.record(actor, "letters.wish", List.of(person.value()), Map.of("channel", channel.name()));
    }

    /** From now on her address; e-mails become what she wants. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(Actor actor, PersonId who, String address, Language language) {
        var person = persons.require(actor, who);
        db.sql("""
                insert into letters.mail_address (person, address, confirmed_at) values (:person, :address, :now)
                on conflict (person) do update set address = :address, confirmed_at = :now
                """)
                .param("person", person.value())
                .param("address", vault.seal(ADDRESS, person.value(), address))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(actor, "letters.mail", List.of(person.value()), Map.of("is", "confirmed"));
        wish(actor, person, Channel.EMAIL, language);
    }

    /** Messages go where they went without it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetMail(Actor actor, PersonId who) {
        var person = persons.require(actor, who);
        db.sql("""
                delete from letters.mail_address
                where person in (select same from registry.report_same_person where person = :person)
                """).param("person", person.value()).update();
        audit.record(actor, "letters.mail", List.of(person.value()), Map.of("is", "removed"));
    }
}
