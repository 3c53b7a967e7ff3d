package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.catalogue.Explanations;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the house writes to people (文书与通知), in the transaction of the act that gives the reason. */
@Service
public class Letters {

    private final Messages messages;
    private final Persons persons;
    private final Explanations explanations;
    private final LetterStore store;
    private final Endings endings;
    private final Certificates certificates;
    private final Audit audit;

    Letters(
            Messages messages,
            Persons persons,
            Explanations explanations,
            LetterStore store,
            Endings endings,
            Certificates certificates,
            Audit audit) {
        this.messages = messages;
        this.persons = persons;
        this.explanations = explanations;
        this.store = store;
        this.endings = endings;
        this.certificates = certificates;
        this.audit = audit;
    }

    /**
     * Tells a person by her channel and in her language. The same words with the same arguments reach her once; who has neither phone nor
     * mail address gets paper.
     *
     * @param words key of a words file: {@code cases.text.accepted}
     * @param arguments the same in every language
     */
    @Transactional
    public void send(Actor actor, PersonId person, String words, List<String> arguments) {
        send(actor, person, words, _ -> arguments);
    }

    /** The same with arguments that each language says otherwise; the Chinese ones tell messages apart. */
    @Transactional
    public void send(Actor actor, PersonId person, String words, Function<Language, List<String>> arguments) {
        send(actor, person, words, arguments, null);
    }

    private void send(
            Actor actor,
            PersonId person,
            String words,
            Function<Language, List<String>> arguments,
            @Nullable UUID letter) {
        var once = String.join("\u001f", arguments.apply(Language.ZH_CN));
        messages.tell(actor, new Messages.Message(person, words, once, arguments, letter));
    }

    /**
     * Writes the decision letter, in both languages, and tells the person; letters of earlier decisions of the file no longer hold, nor do
     * certificates when it is refused now. The same decision is one letter; returns its id.
     */
    @Transactional
    public UUID decide(Actor actor, PersonId person, Decision decision) {
        var addressee = persons.view(actor, person).orElseThrow(() -> new NoSuchLetter(decision.caseNumber()));
        var id = store.write(
                LetterStore.About.decision(addressee.id(), decision),
                letter(addressee, decision, Language.ZH_CN),
                letter(addressee, decision, Language.EN));
        endings.replace(actor, id, decision.decidedOn());
        if (!decision.granted())
            certificates.revokeOf(
                    actor,
                    decision.caseNumber(),
                    Frame.outsideRequests(Language.ZH_CN).text("letters.certificate.refused"),
                    decision.decidedOn());
        tell(actor, person, decision, id);
        return id;
    }

    /** A decision made anew has words of its own: nobody is told the same twice. */
    private void tell(Actor actor, PersonId person, Decision decision, UUID letter) {
        var outcome = decision.granted() ? "granted" : "refused";
        var number = Formats.fileNumber(decision.caseNumber());
        if (decision.turn() == 1)
            send(
                    actor,
                    person,
                    "letters.text." + outcome,
                    language -> List.of(number, name(decision, language)),
                    letter);
        else
            send(
                    actor,
                    person,
                    "letters.text.anew." + outcome,
                    language -> List.of(number, name(decision, language), day(decision.decidedOn(), language)),
                    letter);
    }

    private static String day(LocalDate day, Language language) {
        return Formats.in(language).day(day);
    }

    /**
     * Takes a letter or certificate back (撤销文书): from now on it is not valid, whoever verifies it reads so, and the person is told. What was
     * decided stays.
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
                language -> List.of(
                        Formats.fileNumber(read.caseNumber()),
                        day(read.decidedOn(), language),
                        day(day, language),
                        title(letter, language)),
                null);
        return true;
    }

    private String title(UUID letter, Language language) {
        return store.read(letter, language).orElseThrow().letter().title();
    }

    /**
     * Writes a revoked letter again (更正重发), with name and identity number as they are known now and a line that says what was put right and
     * which letter it stands for; what was decided stays word for word. The person is told and gets it by her channel.
     *
     * @param corrected in the officer's words, printed in the letter
     * @return the new letter; the one that was written before when that was done already
     * @throws IllegalStateException when the letter was not revoked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID reissue(Actor.Staff officer, UUID letter, String corrected, LocalDate day) {
        var ending = endings.of(letter).filter(one -> one.kind() == Ending.Kind.REVOKED);
        if (ending.isEmpty()) throw new IllegalStateException("only a revoked letter is written again: " + letter);
        var newest = store.newest(letter);
        if (!newest.equals(letter)) return newest;
        var old = store.read(letter, Language.ZH_CN).orElseThrow(() -> new NoSuchLetter(letter));
        var person = persons.view(officer, old.person()).orElseThrow(() -> new NoSuchLetter(letter));
        var about = new LetterStore.About(
                person.id(),
                old.caseNumber(),
                old.turn(),
                old.version() + 1,
                letter,
                day,
                old.law(),
                old.certificate(),
                old.number(),
                old.validUntil());
        var id = store.write(
                about,
                again(letter, Language.ZH_CN, person, corrected, ending.get(), day),
                again(letter, Language.EN, person, corrected, ending.get(), day));
        audit.record(
                officer, "letters.reissue", List.of(id, person.id().value()), Map.of("replaces", letter.toString()));
        send(
                officer,
                person.id(),
                "letters.text.again",
                language -> List.of(
                        title(id, language), Formats.fileNumber(old.caseNumber()), day(old.decidedOn(), language)),
                id);
        return id;
    }

    private Letter again(
            UUID letter, Language language, Person person, String corrected, Ending ending, LocalDate day) {
        var read = store.read(letter, language).orElseThrow(() -> new NoSuchLetter(letter));
        return new LetterAgain(Frame.outsideRequests(language), read, person, ending).write(corrected.strip(), day);
    }

    /** Whether nothing has replaced or revoked the letter. */
    public boolean holds(UUID letter) {
        return endings.of(letter).isEmpty();
    }

    /** The letter that stands for this one after it was written again; itself when it was not. */
    public UUID newest(UUID letter) {
        return store.newest(letter);
    }

    /** Whether it was revoked and nothing stands for it yet. */
    public boolean canBeWrittenAgain(UUID letter) {
        return endings.of(letter)
                        .filter(ending -> ending.kind() == Ending.Kind.REVOKED)
                        .isPresent()
                && store.newest(letter).equals(letter);
    }

    private Letter letter(Person addressee, Decision decision, Language language) {
        var frame = Frame.outsideRequests(language);
        return new DecisionLetter(frame, addressee, decision, explanations.of(decision.assessed(), frame)).write();
    }

    private static String name(Decision decision, Language language) {
        return decision.assessed().item().words(language.tag()).name();
    }

    /** The letters of a file that the actor may read, newest first. */
    public List<UUID> of(Actor actor, String caseNumber) {
        return store.ofCase(caseNumber).stream()
                .filter(kept -> persons.reaches(actor, kept.person()))
                .map(LetterStore.Kept::id)
                .toList();
    }
}
