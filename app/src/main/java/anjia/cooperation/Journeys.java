package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.cooperation.Departure.State;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.record.SpellKinds;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * They leave: who went works there from that day in her life record, which ends an unemployment registration and stops its benefit, and tells the
 * subsidies how long she is away; who stayed has no work from it. They come back: the work ends (输出登记与返乡登记).
 */
@Service
class Journeys {

    /** Who said so, in the life record. */
    private static final String SOURCE = "cooperation";

    /** What an entry of work says of how it ended. */
    private static final String ENDED = "ended";

    private final Departures departures;
    private final DepartureRows rows;
    private final Roster roster;
    private final LifeRecord record;
    private final Audit audit;
    private final Changes changes;

    Journeys(
            Departures departures, DepartureRows rows, Roster roster, LifeRecord record, Audit audit, Changes changes) {
        this.departures = departures;
        this.rows = rows;
        this.roster = roster;
        this.record = record;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of noting. */
    enum Outcome {
        DONE,
        /** It was noted before, or called off. */
        OVER,
        /** Its day has not come. */
        TOO_EARLY,
        /** It would end before it began. */
        BEFORE_SHE_LEFT
    }

    List<Traveller> roster(Departure departure) {
        return roster.of(departure.id());
    }

    /** Whole months at work there until today (务工月数). */
    Map<PersonId, Long> months(Departure departure) {
        return roster.months(departure.id(), departures.today());
    }

    /**
     * Notes who of those looked at went and where they work: a train of two thousand is noted in portions. With the first of them nobody signs up any
     * more; each is noted once.
     *
     * @param looked on whom it is noted now; {@code went} who of them went, the others stayed
     */
    @Transactional
    Outcome left(Actor.Staff staff, UUID id, Set<PersonId> looked, Map<PersonId, Traveller.Work> went) {
        var departure = departures.lock(staff, id);
        if (departure.state() == State.CANCELLED) return Outcome.OVER;
        if (departure.plan().leavesOn().isAfter(departures.today())) return Outcome.TOO_EARLY;
        var waits = roster.of(id).stream().anyMatch(one -> one.waits() && looked.contains(one.person()));
        if (departure.state() == State.LEFT && !waits) return Outcome.OVER;
        noteLeft(staff, departure, looked, went);
        return Outcome.DONE;
    }

    void noteLeft(Actor actor, Departure departure, Set<PersonId> looked, Map<PersonId, Traveller.Work> went) {
        var id = departure.id();
        for (var one : roster.of(id)) {
            if (!one.waits() || !looked.contains(one.person())) continue;
            var work = went.get(one.person());
            if (work == null) roster.move(id, one.person(), Traveller.State.STAYED);
            else roster.went(id, one.person(), work, begins(actor, departure, one.person(), work));
        }
        if (departure.state() == State.OPEN) rows.move(id, State.LEFT, "");
        audit.record(actor, "cooperation.left", List.of(id), Map.of("went", String.valueOf(went.size())));
        changes.append("cooperation.departure", id);
    }

    UUID begins(Actor actor, Departure departure, PersonId person, Traveller.Work work) {
        return opened(actor, departure, person, work, null, Map.of());
    }

    /** She worked there until she came back, as is known of her. @return the entry that says so: the one that is there, or a new one for another organisation */
    UUID was(Actor actor, Departure departure, Traveller back, Traveller.Work work) {
        var backOn = Objects.requireNonNull(back.backOn());
        var noted = record.spells(actor, back.person()).stream()
                .filter(spell -> spell.id().equals(back.spell()))
                .findFirst()
                .orElseThrow(NoSuchDeparture::new);
        if (Objects.equals(noted.organisation(), work.organisation())) {
            record.close(actor, noted.id(), backOn, details(departure, work));
            return noted.id();
        }
        var how = noted.details().get(ENDED);
        return opened(actor, departure, back.person(), work, backOn, how == null ? Map.of() : Map.of(ENDED, how));
    }

    private UUID opened(
            Actor actor,
            Departure departure,
            PersonId person,
            Traveller.Work work,
            @Nullable LocalDate to,
            Map<String, String> more) {
        var details = details(departure, work);
        details.putAll(more);
        return record.open(
                actor,
                person,
                new NewSpell(
                        SpellKinds.WORK,
                        departure.plan().destination(),
                        work.organisation(),
                        details,
                        departure.plan().leavesOn(),
                        to,
                        SOURCE));
    }

    private static Map<String, String> details(Departure departure, Traveller.Work work) {
        var details = new HashMap<>(Map.of(
                "contract",
                work.contract() ? "yes" : "no",
                "departure",
                departure.id().toString()));
        // an organisation of the house brings its own name
        if (work.organisation() == null) details.put("employer", work.employer());
        return details;
    }

    /**
     * Her work there is over.
     *
     * @param day first day on which she no longer works there
     * @param how as the law names how a job ends: {@code contract_ended}, {@code voluntary}, …
     */
    @Transactional
    Outcome back(Actor.Staff staff, UUID id, PersonId person, LocalDate day, String how) {
        return noteBack(staff, departures.lock(staff, id), person, day, how);
    }

    Outcome noteBack(Actor actor, Departure departure, PersonId person, LocalDate day, String how) {
        var id = departure.id();
        var traveller = roster.find(id, person).orElseThrow(NoSuchDeparture::new);
        var spell = traveller.spell();
        if (traveller.state() != Traveller.State.WENT || spell == null) return Outcome.OVER;
        if (!day.isAfter(departure.plan().leavesOn())) return Outcome.BEFORE_SHE_LEFT;
        record.close(actor, spell, day, Map.of(ENDED, how));
        roster.back(id, traveller.person(), day);
        audit.record(actor, "cooperation.back", List.of(id, traveller.person().value()), Map.of());
        changes.append("cooperation.departure", id);
        return Outcome.DONE;
    }
}
