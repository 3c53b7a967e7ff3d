package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.cooperation.Traveller.Work;
import anjia.places.Places;
import anjia.record.FirstDayOfWork;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.work.Changes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A roster that was noted wrongly is put right, one by one (花名册更正): who was ticked and stayed never worked there, who was not ticked did, another
 * employer or contract, somebody who boarded without having signed up. The life record follows, and she is told.
 */
@Service
class RosterCorrections {

    private final Departures departures;
    private final Journeys journeys;
    private final Roster roster;
    private final FirstDayOfWork work;
    private final Persons persons;
    private final Places places;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    RosterCorrections(
            Departures departures,
            Journeys journeys,
            Roster roster,
            FirstDayOfWork work,
            Persons persons,
            Places places,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.departures = departures;
        this.journeys = journeys;
        this.roster = roster;
        this.work = work;
        this.persons = persons;
        this.places = places;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * What was noted of her is put right, also when she was noted as back: whoever went is at work there again from the day they left.
     *
     * @param there where she works there; null when she stayed at home
     */
    @Transactional
    Journeys.Outcome putRight(Actor.Staff staff, UUID id, PersonId person, @Nullable Work there) {
        var departure = departures.lock(staff, id);
        var noted = roster.find(id, person).orElseThrow(NoSuchDeparture::new);
        if (departure.state() != Departure.State.LEFT || !noted.isNoted()) return Journeys.Outcome.OVER;
        if (noted.isSaidOf(there)) return Journeys.Outcome.DONE;
        var spell = noted.spell();
        var ended = spell == null ? List.<String>of() : work.takeBack(staff, noted.person(), spell);
        if (there == null) roster.stayed(id, noted.person());
        else roster.went(id, noted.person(), there, journeys.begins(staff, departure, noted.person(), there));
        note(staff, id, noted, ended);
        tell(staff, noted.person(), departure, there, ended);
        return Journeys.Outcome.DONE;
    }

    /** Where she worked is put right; she is back all the same, and what she registered and draws since then stays as it is. */
    @Transactional
    Journeys.Outcome putRightOfWhoIsBack(Actor.Staff staff, UUID id, PersonId person, Work there) {
        var departure = departures.lock(staff, id);
        var noted = roster.find(id, person).orElseThrow(NoSuchDeparture::new);
        var spell = noted.spell();
        var backOn = noted.backOn();
        if (departure.state() != Departure.State.LEFT
                || noted.state() != Traveller.State.BACK
                || spell == null
                || backOn == null) return Journeys.Outcome.OVER;
        if (noted.isAt(there)) return Journeys.Outcome.DONE;
        // noted before the other is withdrawn: a registration that it ended stays ended by work
        var was = journeys.was(staff, departure, noted, there);
        if (!was.equals(spell)) work.takeBack(staff, noted.person(), spell);
        roster.went(id, noted.person(), there, was);
        roster.back(id, noted.person(), backOn);
        note(staff, id, noted, List.of());
        tell(staff, noted.person(), departure, "rightWork", there.employer());
        return Journeys.Outcome.DONE;
    }

    private void note(Actor.Staff staff, UUID id, Traveller noted, List<String> ended) {
        var before = Map.of(
                "was", noted.state().name(),
                "employer", noted.employer(),
                "ended", String.join(",", ended));
        audit.record(staff, "cooperation.right", List.of(id, noted.person().value()), before);
        changes.append("cooperation.departure", id);
    }

    private void tell(Actor actor, PersonId person, Departure departure, @Nullable Work there, List<String> ended) {
        var words = there != null ? "rightWent" : ended.isEmpty() ? "rightStayed" : "rightStayedEnded";
        tell(actor, person, departure, words, there == null ? "" : there.employer());
    }

    private void tell(Actor actor, PersonId person, Departure departure, String words, String employer) {
        messages.tell(
                actor,
                person,
                "cooperation.right:" + departure.id() + ":" + Ids.next(),
                "cooperation.told." + words,
                language -> List.of(
                        places.localName(departure.plan().destination()),
                        Formats.in(language).dayToRemember(departure.plan().leavesOn()),
                        employer));
    }

    /** Somebody who boarded without a seat comes onto the roster, as who stayed, until it is put right where she works. */
    @Transactional
    Departures.Outcome boarded(Actor.Staff staff, PersonId person, UUID id) {
        var departure = departures.lock(staff, id);
        if (departure.state() != Departure.State.LEFT) return Departures.Outcome.OVER;
        var kept = persons.require(staff, person);
        if (!departures.isFromHere(departure, kept)) return Departures.Outcome.NOT_FROM_HERE;
        var before = roster.find(id, kept);
        if (before.filter(one -> one.state() != Traveller.State.WITHDRAWN).isPresent()) return Departures.Outcome.DONE;
        var one = before.map(Traveller::person).orElse(kept);
        roster.sign(id, one, before.map(Traveller::post).orElse(null), staff);
        roster.stayed(id, one);
        audit.record(staff, "cooperation.boarded", List.of(id, kept.value()), Map.of());
        changes.append("cooperation.departure", id);
        return Departures.Outcome.DONE;
    }
}
