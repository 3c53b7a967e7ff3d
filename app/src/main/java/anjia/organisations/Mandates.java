package anjia.organisations;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.organisations.MandateTexts.Told;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.registry.CreditCode;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.registry.Persons;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks to act for an organisation, begins to, and ends it: she her own, the legal representative that of anybody (单位授权). An office
 * checks it first: {@link MandateChecks}.
 */
@Service
class Mandates {

    /** So many may wait at once for one person. */
    static final int MOST_WAITING = 5;

    static final String CENTRE = "human-resources";

    private final MandateRows rows;
    private final MandateTexts texts;
    private final Programs programs;
    private final Persons persons;
    private final Organisations organisations;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;

    Mandates(
            MandateRows rows,
            MandateTexts texts,
            Programs programs,
            Persons persons,
            Organisations organisations,
            Offices offices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.programs = programs;
        this.persons = persons;
        this.organisations = organisations;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked for. @param county where the organisation is registered, for one that the house does not know yet */
    record Wish(CreditCode code, String name, DivisionCode county, String duty, boolean legal) {}

    /** What came of asking. */
    enum Asked {
        WAITING,
        /** The house knows the code under another name. */
        OTHER_NAME,
        /** No office of this province checks for that place. */
        NO_OFFICE,
        TOO_MANY
    }

    /** Asking again while it waits changes nothing. */
    @Transactional
    Asked ask(Actor.Person person, Wish wish) {
        var known = organisations.byCreditCode(wish.code());
        if (known.filter(one -> !isSameName(one.name(), wish.name())).isPresent()) return Asked.OTHER_NAME;
        var division = known.map(Organisation::division).orElse(wish.county());
        if (offices.responsible(CENTRE, DivisionLevel.COUNTY, division).isEmpty()) return Asked.NO_OFFICE;
        var waiting = rows.of(person.id()).stream()
                .filter(one -> one.state() == MandateState.ASKED)
                .toList();
        if (waiting.stream().anyMatch(one -> one.creditCode().equals(wish.code()))) return Asked.WAITING;
        if (waiting.size() >= MOST_WAITING) return Asked.TOO_MANY;
        var she = persons.view(person, person.id()).orElseThrow(NoSuchMandate::new);
        var name = known.map(Organisation::name).orElse(wish.name());
        var mandate = Mandate.asked(person.id(), she, wish.duty(), wish.legal(), wish.code(), name, division);
        rows.insert(mandate);
        note(person, "organisations.ask", mandate, null);
        return Asked.WAITING;
    }

    /** Full-width brackets and spaces are no difference. */
    private static boolean isSameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    List<Mandate> ofHers(Actor.Person person) {
        return rows.of(person.id());
    }

    /** One of hers that is in force. */
    Mandate inForce(Actor.Person person, UUID id) {
        return rows.find(id)
                .filter(one -> one.isInForceOn(today()) && rows.isHers(person.id(), id))
                .orElseThrow(NoSuchMandate::new);
    }

    /** From now on her log-in acts for the organisation; audited. */
    @Transactional
    Mandate begin(Actor.Person person, UUID id) {
        var mandate = inForce(person, id);
        note(person, "organisations.actFor", mandate, mandate.organisation());
        return mandate;
    }

    Mandate of(Actor.Agent agent) {
        return rows.find(agent.mandate()).orElseThrow(NoSuchMandate::new);
    }

    /** Everybody who acts for the organisation of this agent today. */
    List<Mandate> others(Actor.Agent agent) {
        return rows.of(agent.organisation(), today());
    }

    /**
     * Ends a mandate at once: she her own, the legal representative any of the organisation.
     *
     * @throws NoSuchMandate when it is not hers to end
     */
    @Transactional
    void end(Actor actor, UUID id) {
        var mandate = rows.lock(id).filter(one -> mayEnd(actor, one)).orElseThrow(NoSuchMandate::new);
        ended(actor, mandate, "");
    }

    private boolean mayEnd(Actor actor, Mandate mandate) {
        return switch (actor) {
            case Actor.Person person -> rows.isHers(person.id(), mandate.id());
            case Actor.Agent agent ->
                agent.mandate().equals(mandate.id())
                        || agent.legal() && agent.organisation().equals(mandate.organisation());
            case Actor.Helper _, Actor.Staff _, Actor.Agency _, Actor.SystemJob _, Actor.Visitor _ -> false;
        };
    }

    /** Nothing happens when it is over already. */
    boolean ended(Actor by, Mandate mandate, String reason) {
        var next = switch (mandate.state()) {
            case ASKED -> MandateState.TAKEN_BACK;
            case VALID -> MandateState.ENDED;
            case REFUSED, TAKEN_BACK, ENDED -> null;
        };
        if (next == null) return false;
        rows.end(mandate, next, reason, by);
        note(by, "organisations.end", mandate, mandate.organisation());
        if (next == MandateState.ENDED) {
            programs.withdrawOf(by, mandate);
            texts.tell(mandate, Told.ENDED);
        }
        return true;
    }

    OfficeId officeOf(Mandate mandate) {
        return Optional.ofNullable(mandate.office())
                .orElseGet(() -> offices.responsible(CENTRE, DivisionLevel.COUNTY, mandate.division())
                        .map(one -> one.id())
                        .orElseThrow(NoSuchMandate::new));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void note(Actor actor, String act, Mandate mandate, @Nullable UUID organisation) {
        var subjects = Stream.of(mandate.id(), mandate.person().value(), organisation)
                .flatMap(Stream::ofNullable)
                .toList();
        audit.record(actor, act, subjects, Map.of());
    }
}
