package anjia.mandates;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.access.TextMessages;
import anjia.mandates.Mandate.By;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who helps whom (帮办授权). The person names a helper, what he may do, and until when; he agrees; either ends it at any moment. Nobody
 * helps herself. Whoever has no phone does it at a window with a signed paper.
 */
@Service
class Mandates {

    /** Ours; no rule of it was found. */
    static final int MOST_HELPERS = 5;

    /** Of one who helps: a village has about as many. Ours. */
    static final int MOST_HELPED = 50;

    private final MandateRows rows;
    private final Persons persons;
    private final ObjectProvider<PersonDirectory> directory;
    private final TextMessages texts;
    private final PersonMessages messages;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    Mandates(
            MandateRows rows,
            Persons persons,
            ObjectProvider<PersonDirectory> directory,
            TextMessages texts,
            PersonMessages messages,
            Audit audit,
            JdbcClient db,
            Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.directory = directory;
        this.texts = texts;
        this.messages = messages;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /** What came of naming or agreeing. */
    sealed interface Outcome {
        record Done(UUID mandate) implements Outcome {}

        /** No such invitation, or it is for somebody of another name, or over. */
        record NotForYou() implements Outcome {}

        record Herself() implements Outcome {}

        record TooMany() implements Outcome {}

        /** Nobody with this number and name whom a code would reach. */
        record Unknown() implements Outcome {}
    }

    /** Names somebody who has not agreed yet; the code is for him. @param phone where it is sent; null when she hands it over herself */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome invite(Actor.Person person, Mandate.Wish wish, @Nullable String phone) {
        lock(person.id());
        if (open(rows.of(person.id())).count() >= MOST_HELPERS) return new Outcome.TooMany();
        var code = InvitationCode.next();
        var id = rows.invite(person.id(), wish, code);
        audit.record(person, "mandates.invite", List.of(person.id().value(), id), Map.of());
        if (phone != null)
            texts.send(
                    "mandates.invite:" + id,
                    phone,
                    Texts.in(Language.ZH_CN)
                            .get("mandates.text.invited", masked(directory().nameOf(person.id())), code.grouped()));
        return new Outcome.Done(id);
    }

    private Stream<Mandate> open(List<Mandate> all) {
        return all.stream().filter(one -> switch (one.standing(today())) {
            case INVITED, HOLDS -> true;
            case DECLINED, ENDED, RAN_OUT -> false;
        });
    }

    /** The invitation that this code is, for this one; empty when it is for somebody else, or for the one who wrote it. */
    @Transactional
    public Optional<Mandate> invited(PersonId helper, String typed) {
        return InvitationCode.parse(typed)
                .flatMap(rows::invited)
                .filter(one -> isMeant(one, helper))
                .filter(one -> !directory().same(helper).contains(one.person()));
    }

    private boolean isMeant(Mandate mandate, PersonId helper) {
        return plain(mandate.helperName()).equals(plain(directory().nameOf(helper)));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s·•]", "");
    }

    /** He agrees, or does not; the person is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome answer(Actor.Person helper, String typed, boolean agrees) {
        lock(helper.id());
        var invited = invited(helper.id(), typed);
        if (invited.isEmpty()) return new Outcome.NotForYou();
        if (agrees && holding(rows.toHelp(helper.id())).count() >= MOST_HELPED) return new Outcome.TooMany();
        var mandate = invited.get();
        rows.answer(mandate.id(), helper.id(), agrees);
        audit.record(
                helper,
                agrees ? "mandates.agree" : "mandates.decline",
                List.of(mandate.person().value(), helper.id().value(), mandate.id()),
                Map.of());
        var name = directory().nameOf(helper.id());
        var key = "mandates.answered:" + mandate.id();
        if (agrees) tell(helper, mandate.person(), key, "agreed", in -> List.of(name, until(mandate.until(), in)));
        else tell(helper, mandate.person(), key, "declined", _ -> List.of(name));
        return new Outcome.Done(mandate.id());
    }

    /**
     * Names a helper at the window: the signed paper lies before the clerk, and the helper's card.
     *
     * @param number the helper's identity number, normalised
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome enter(Actor.Staff clerk, PersonId person, String number, Mandate.Wish wish) {
        var kept = persons.require(clerk, person);
        lock(kept);
        var found = directory().byIdentityNumber(number).map(PersonDirectory.Contact::person);
        audit.record(
                clerk,
                "registry.lookup",
                found.stream().map(PersonId::value).toList(),
                Map.of("for", "mandates.enter"));
        if (found.isEmpty() || !plain(directory().nameOf(found.get())).equals(plain(wish.helperName())))
            return new Outcome.Unknown();
        var helper = found.get();
        if (directory().same(kept).contains(helper)) return new Outcome.Herself();
        if (open(rows.of(kept)).count() >= MOST_HELPERS
                || holding(rows.toHelp(helper)).count() >= MOST_HELPED) return new Outcome.TooMany();
        var id = rows.enter(kept, helper, wish, new MandateRows.Window(clerk.account(), clerk.office()));
        audit.record(clerk, "mandates.enter", List.of(kept.value(), helper.value(), id), Map.of());
        var name = directory().nameOf(kept);
        tell(
                clerk,
                kept,
                "mandates.answered:" + id,
                "agreed",
                in -> List.of(wish.helperName(), until(wish.until(), in)));
        tell(clerk, helper, "mandates.entered:" + id, "entered", in -> List.of(name, until(wish.until(), in)));
        return new Outcome.Done(id);
    }

    /** Over from this moment; the other one is told. Nothing happens when it is over already, or when it is not theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor actor, UUID id) {
        var mandate = rows.find(id).orElse(null);
        var by = mandate == null ? null : by(actor, mandate);
        if (mandate == null || by == null) throw new NoSuchMandate(id);
        if (!rows.end(id, by)) return;
        audit.record(actor, "mandates.end", List.of(mandate.person().value(), id), Map.of("by", by.name()));
        var helper = mandate.helper();
        if (helper == null) return;
        var key = "mandates.ended:" + id;
        if (by != By.HELPER)
            tell(actor, helper, key, "endedToHelper", _ -> List.of(directory().nameOf(mandate.person())));
        if (by != By.PERSON)
            tell(
                    actor,
                    mandate.person(),
                    key,
                    "endedToPerson",
                    _ -> List.of(directory().nameOf(helper)));
    }

    private @Nullable By by(Actor actor, Mandate mandate) {
        return switch (actor) {
            case Actor.Person one when isOf(one.id(), mandate.person()) -> By.PERSON;
            case Actor.Person one when isOf(one.id(), mandate.helper()) -> By.HELPER;
            case Actor.Helper one when isOf(one.id(), mandate.helper()) -> By.HELPER;
            case Actor.Staff staff when persons.reaches(staff, mandate.person()) -> By.OFFICE;
            default -> null;
        };
    }

    private boolean isOf(PersonId one, @Nullable PersonId other) {
        return other != null && directory().same(one).contains(other);
    }

    /** All of hers, newest first. */
    List<Mandate> of(Actor actor, PersonId person) {
        return rows.of(persons.require(actor, person));
    }

    /** The same for those who help her: they see each other's work. */
    List<Mandate> allOf(PersonId person) {
        return rows.of(person);
    }

    /** One of hers. @throws NoSuchMandate when it is somebody else's */
    Mandate ofHers(Actor.Person person, UUID id) {
        return rows.find(id).filter(one -> isOf(person.id(), one.person())).orElseThrow(() -> new NoSuchMandate(id));
    }

    /** Those within which this one helps others today. */
    List<Mandate> helping(PersonId helper) {
        return holding(rows.toHelp(helper)).toList();
    }

    /** One within which he helps today. @throws NoSuchMandate when it is not his, or over */
    Mandate helping(PersonId helper, UUID id) {
        return helping(helper).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchMandate(id));
    }

    /** All who help this person today. */
    List<Mandate> helpersOf(PersonId person) {
        return holding(rows.of(person)).toList();
    }

    private Stream<Mandate> holding(List<Mandate> all) {
        var names = Set.of(Mandate.Standing.HOLDS);
        return all.stream().filter(one -> names.contains(one.standing(today())));
    }

    private void tell(
            Actor actor, PersonId whom, String key, String words, Function<Language, List<String>> arguments) {
        messages.tell(actor, whom, key, "mandates.text." + words, arguments);
    }

    /** To a phone that may be a stranger's: the family name only. */
    private static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static String until(LocalDate day, Language language) {
        return Formats.in(language).day(day);
    }

    private PersonDirectory directory() {
        return directory.getObject();
    }

    /** Two who name helpers for one person at once come one after the other. */
    private void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "mandates.person:" + person.value())
                .query((_, _) -> true)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
