package anjia.matches;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.record.FirstDayOfWork.NeverBegan;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** She applies, or is asked and says yes or no; the employer meets, hires or declines (报名、面试和录用). */
@Service
class Applications {

    /** Under way at a time, so that an employer can count on who applied. Sure: designed by us, as are the two below. */
    static final int MOST_OF_A_PERSON = 20;

    /** Of an employer on a day. */
    static final int MOST_INVITED = 50;

    /** That wait for one person's answer. */
    static final int MOST_WAITING = 5;

    /** A first day of work may be told so much later, or ahead. */
    static final int HIRED_WITHIN_DAYS = 60;

    private final ApplicationRows rows;
    private final OfferRows offers;
    private final WishRows wishes;
    private final Terms terms;
    private final Persons persons;
    private final PersonMessages messages;
    private final Audit audit;
    private final FirstDays firstDays;
    private final JdbcClient db;
    private final Today today;

    Applications(
            ApplicationRows rows,
            OfferRows offers,
            WishRows wishes,
            Terms terms,
            Persons persons,
            PersonMessages messages,
            Audit audit,
            FirstDays firstDays,
            JdbcClient db,
            Today today) {
        this.rows = rows;
        this.offers = offers;
        this.wishes = wishes;
        this.terms = terms;
        this.persons = persons;
        this.messages = messages;
        this.audit = audit;
        this.firstDays = firstDays;
        this.db = db;
        this.today = today;
    }

    /** What came of an act. */
    enum Outcome {
        DONE,
        /** It stands elsewhere by now, or the post is over. */
        OVER,
        /** The reference hides this post from her. */
        NOT_SUITED,
        TOO_MANY
    }

    List<Application> of(Actor.Person person) {
        return rows.of(person.id());
    }

    /** Occupations in which she worked since she was hired here, the latest first: asked nobody, known from the registered work. */
    List<String> worked(Actor.Person person) {
        return rows.worked(person.id(), today.day());
    }

    /** "I want this." Pressed twice it is one; who said no before may still come. */
    @Transactional
    public Outcome apply(Actor.Person person, UUID post) {
        var kept = persons.require(person, person.id());
        lock(kept);
        var offer = offers.find(post, today.day()).orElseThrow(NoSuchMatch::new);
        var before = rows.of(kept, post);
        if (before.isPresent() && before.get().state() == ApplicationState.APPLIED) return Outcome.DONE;
        if (!suits(kept, offer)) return Outcome.NOT_SUITED;
        var underWay =
                rows.of(kept).stream().filter(one -> one.state().isUnderWay()).count();
        if (underWay >= MOST_OF_A_PERSON) return Outcome.TOO_MANY;
        if (before.isPresent()) return moved(person, before.get().id(), ApplicationState.APPLIED, null);
        var id = rows.begin(offer, kept, ApplicationState.APPLIED).orElseThrow();
        note(person, "matches.apply", id, kept, offer.id());
        return Outcome.DONE;
    }

    private boolean suits(PersonId person, Offer offer) {
        return wishes.of(person)
                .filter(Wish::isReady)
                .flatMap(wish -> terms.pair(wish, offer, today.day()).score())
                .isPresent();
    }

    /** Her answer to an employer who asked her: yes shows him her name and phone, no shows nothing. */
    @Transactional
    public Outcome answer(Actor.Person person, UUID id, boolean yes) {
        var asked = ofHers(person, id);
        if (asked.state() == (yes ? ApplicationState.APPLIED : ApplicationState.WITHDRAWN)) return Outcome.DONE;
        if (asked.state() != ApplicationState.INVITED) return Outcome.OVER;
        return moved(person, id, yes ? ApplicationState.APPLIED : ApplicationState.WITHDRAWN, null);
    }

    /** She does not want it any more; from this moment the employer sees nothing of her. */
    @Transactional
    public Outcome withdraw(Actor.Person person, UUID id) {
        return moved(person, ofHers(person, id).id(), ApplicationState.WITHDRAWN, null);
    }

    private Application ofHers(Actor.Person person, UUID id) {
        var kept = persons.require(person, person.id());
        return rows.of(kept).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchMatch::new);
    }

    /** The employer's turn. @param hiredOn first day of work, only with {@code HIRED} */
    @Transactional
    public Outcome move(Actor.Agent agent, UUID id, ApplicationState to, @Nullable LocalDate hiredOn) {
        var application = rows.lock(id)
                .filter(one -> one.employer().equals(agent.organisation()))
                .orElseThrow(NoSuchMatch::new);
        if (!application.state().showsHer()) return Outcome.OVER;
        var outcome = moved(agent, id, to, hiredOn);
        // pressed twice it is told once; who took it back and applied again is told anew
        if (outcome == Outcome.DONE && application.state() != to)
            tell(
                    agent,
                    application,
                    hiredOn == null || !hiredOn.isBefore(today.day()) ? to.name() : "HIRED_BEFORE",
                    to + ":" + Ids.next(),
                    in -> hiredOn == null
                            ? List.of(application.employerName(), title(application))
                            : List.of(
                                    application.employerName(),
                                    title(application),
                                    Formats.in(in).day(hiredOn)));
        // who begins today or has begun need not wait for the night
        if (outcome == Outcome.DONE && to == ApplicationState.HIRED) firstDays.register(today.day());
        return outcome;
    }

    /** She did not start (没有上岗), as the employer says: what was registered is taken back, and she may say that it is not so. */
    @Transactional
    public Outcome neverBegan(Actor.Agent agent, UUID id) {
        var hired = rows.lock(id)
                .filter(one -> one.employer().equals(agent.organisation()))
                .orElseThrow(NoSuchMatch::new);
        if (hired.state() == ApplicationState.NOT_STARTED) return Outcome.DONE;
        return hired.employerMaySayNotStarted(today.day()) ? notStarted(agent, hired) : Outcome.OVER;
    }

    /** The same as she says it herself. */
    @Transactional
    public Outcome neverBegan(Actor.Person person, UUID id) {
        var hired = rows.lock(ofHers(person, id).id()).orElseThrow();
        if (hired.state() == ApplicationState.NOT_STARTED) return Outcome.DONE;
        return hired.mayNotHaveStarted(today.day()) ? notStarted(person, hired) : Outcome.OVER;
    }

    private Outcome notStarted(Actor actor, Application hired) {
        var words = switch (firstDays.takeBack(hired)) {
            case NeverBegan.Nothing() -> "NOT_STARTED";
            case NeverBegan.TakenBack(var ended) -> ended.isEmpty() ? "NOT_STARTED_TAKEN_BACK" : "NOT_STARTED_ENDED";
        };
        var outcome = moved(actor, hired.id(), ApplicationState.NOT_STARTED, hired.hiredOn());
        // each time it is said is one message: she may have said in between that she did start
        tell(actor, hired, words, "NOT_STARTED:" + Ids.next(), _ -> List.of(hired.employerName(), title(hired)));
        return outcome;
    }

    /** She did start, though it was said that she did not; the employer cannot say it again. */
    @Transactional
    public Outcome began(Actor.Person person, UUID id) {
        var said = rows.lock(ofHers(person, id).id()).orElseThrow();
        if (said.state() == ApplicationState.HIRED) return Outcome.DONE;
        if (!said.mayHaveStarted(today.day())) return Outcome.OVER;
        var outcome = moved(person, id, ApplicationState.HIRED, said.hiredOn());
        firstDays.register(today.day());
        return outcome;
    }

    private static String title(Application application) {
        var title = application.title();
        return title == null ? "" : title;
    }

    private void tell(
            Actor actor, Application application, String words, String key, Function<Language, List<String>> with) {
        messages.tell(
                actor, application.person(), "matches." + application.id() + ":" + key, "matches.told." + words, with);
    }

    private Outcome moved(Actor actor, UUID id, ApplicationState to, @Nullable LocalDate hiredOn) {
        var application = rows.lock(id).orElseThrow(NoSuchMatch::new);
        if (application.state() == to) return Outcome.DONE;
        if (!application.state().mayBecome(to)) return Outcome.OVER;
        rows.move(id, to, hiredOn);
        note(actor, "matches." + act(to), id, application.person(), application.post());
        return Outcome.DONE;
    }

    private static String act(ApplicationState to) {
        return switch (to) {
            case INVITED -> "invite";
            case APPLIED -> "apply";
            case INTERVIEW -> "interview";
            case HIRED -> "hire";
            case NOT_STARTED -> "neverBegan";
            case DECLINED -> "decline";
            case WITHDRAWN -> "withdraw";
        };
    }

    private void note(Actor actor, String act, UUID id, PersonId person, UUID post) {
        audit.record(actor, act, List.of(id, person.value(), post), Map.of());
    }

    /** Two presses of one person come one after the other. */
    private void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "matches.person:" + person.value())
                .query((_, _) -> true)
                .single();
    }
}
