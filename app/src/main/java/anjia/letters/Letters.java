package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.TextMessages;
import anjia.catalogue.Explanations;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.vault.Vault;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.Prose;
import anjia.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the house writes to people (文书与通知), in the transaction of the act that gives the reason. */
@Service
public class Letters {

    private final JdbcClient db;
    private final Vault vault;
    private final TextMessages texts;
    private final ObjectProvider<PersonDirectory> directory;
    private final Persons persons;
    private final Explanations explanations;
    private final LetterStore store;
    private final Endings endings;
    private final Audit audit;
    private final Clock clock;

    Letters(
            JdbcClient db,
            Vault vault,
            TextMessages texts,
            ObjectProvider<PersonDirectory> directory,
            Persons persons,
            Explanations explanations,
            LetterStore store,
            Endings endings,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.vault = vault;
        this.texts = texts;
        this.directory = directory;
        this.persons = persons;
        this.explanations = explanations;
        this.store = store;
        this.endings = endings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a text message in Chinese. The same words with the same arguments reach a person once; who has no phone is not told.
     *
     * @param words key of a words file: {@code cases.text.accepted}
     */
    @Transactional
    public void send(Actor actor, PersonId person, String words, List<String> arguments) {
        if (!Texts.in(Language.ZH_CN).has(words))
            throw new IllegalArgumentException("no words for the message " + words);
        var id = Ids.next();
        if (!written(id, person, words, arguments, Language.ZH_CN)) return;
        var text = Prose.of(Texts.in(Language.ZH_CN).get(words, arguments.toArray()))
                .plain();
        phone(person).ifPresent(phone -> texts.send("letters:" + id, phone, text));
    }

    private boolean written(UUID id, PersonId person, String words, List<String> arguments, Language language) {
        return db.sql("""
                insert into letters.message (id, person, words, arguments, language, written_at)
                values (:id, :person, :words, :arguments, :language, :now)
                on conflict on constraint nobody_is_told_the_same_twice do nothing
                """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("words", words)
                        .param(
                                "arguments",
                                vault.blindIndex("letters.message.arguments", String.join("\u001f", arguments)))
                        .param("language", language.tag())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<String> phone(PersonId person) {
        var known = directory.getIfAvailable();
        return known == null ? Optional.empty() : known.phoneOf(person);
    }

    /**
     * Writes the decision letter, in both languages, and tells the person; letters of earlier decisions of the file no longer hold.
     * The same decision is one letter; returns its id.
     */
    @Transactional
    public UUID decide(Actor actor, PersonId person, Decision decision) {
        var addressee = persons.view(actor, person).orElseThrow(() -> new NoSuchLetter(decision.caseNumber()));
        var id = store.write(
                addressee.id(),
                decision,
                letter(addressee, decision, Language.ZH_CN),
                letter(addressee, decision, Language.EN));
        endings.replace(actor, id, decision.decidedOn());
        tell(actor, person, decision);
        return id;
    }

    /** A decision made anew has words of its own: nobody is told the same twice. */
    private void tell(Actor actor, PersonId person, Decision decision) {
        var outcome = decision.granted() ? "granted" : "refused";
        var number = Formats.fileNumber(decision.caseNumber());
        if (decision.turn() == 1) send(actor, person, "letters.text." + outcome, List.of(number, name(decision)));
        else
            send(
                    actor,
                    person,
                    "letters.text.anew." + outcome,
                    List.of(number, name(decision), day(decision.decidedOn())));
    }

    private static String day(LocalDate day) {
        return Formats.in(Language.ZH_CN).day(day);
    }

    /**
     * Takes a letter back (撤销文书): from now on it is not valid, whoever verifies it reads so, and the person is told. What was decided stays.
     *
     * @param reason for the person alone
     * @return {@code false} when it had ended before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(Actor.Staff officer, UUID letter, String reason, LocalDate day) {
        var read = store.read(letter, Language.ZH_CN).orElseThrow(() -> new NoSuchLetter(letter));
        if (!endings.revoke(officer, letter, reason.strip(), day)) return false;
        audit.record(
                officer, "letters.revoke", List.of(letter, read.person().value()), Map.of("number", read.caseNumber()));
        send(
                officer,
                read.person(),
                "letters.text.revoked",
                List.of(Formats.fileNumber(read.caseNumber()), day(read.decidedOn()), day(day)));
        return true;
    }

    /** Whether nothing has replaced or revoked the letter. */
    public boolean holds(UUID letter) {
        return endings.of(letter).isEmpty();
    }

    private Letter letter(Person addressee, Decision decision, Language language) {
        var frame = Frame.outsideRequests(language);
        return new DecisionLetter(frame, addressee, decision, explanations.of(decision.assessed(), frame)).write();
    }

    private static String name(Decision decision) {
        return decision.assessed().item().words(Language.ZH_CN.tag()).name();
    }

    /** The letters of a file that the actor may read, newest first. */
    public List<UUID> of(Actor actor, String caseNumber) {
        return store.ofCase(caseNumber).stream()
                .filter(kept -> persons.reaches(actor, kept.person()))
                .map(LetterStore.Kept::id)
                .toList();
    }
}
