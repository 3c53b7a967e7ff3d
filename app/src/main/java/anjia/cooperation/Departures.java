package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.access.Role;
import anjia.cooperation.Departure.Plan;
import anjia.cooperation.Departure.State;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A county plans a departure, people of the county take its seats or leave them, the office calls it off when it must (有组织劳务输出). What
 * happens when they leave: {@link Journeys}.
 */
@Service
class Departures {

    private static final int MOST = 100;
    static final int MOST_OFFERS = 8;

    private final DepartureRows rows;
    private final Roster roster;
    private final Offices offices;
    private final Places places;
    private final Persons persons;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Departures(
            DepartureRows rows,
            Roster roster,
            Offices offices,
            Places places,
            Persons persons,
            PersonMessages messages,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.rows = rows;
        this.roster = roster;
        this.offices = offices;
        this.places = places;
        this.persons = persons;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of an act. */
    enum Outcome {
        DONE,
        /** It left, was called off, or its day is over. */
        OVER,
        /** Every seat is taken. */
        FULL,
        /** She is neither registered nor living in the county. */
        NOT_FROM_HERE,
        /** More people signed up than there would be seats. */
        TOO_FEW_SEATS
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Officers and heads of the human resources of a place. */
    boolean mayPlan(Actor.Staff staff) {
        return (staff.is(Role.OFFICER) || staff.is(Role.HEAD))
                && offices.find(staff.office())
                        .filter(one -> one.department().equals("human-resources"))
                        .isPresent();
    }

    boolean reaches(Actor.Staff staff, Plan plan) {
        return mayPlan(staff) && staff.scope().stream().anyMatch(range -> range.contains(plan.home()));
    }

    @Transactional
    UUID plan(Actor.Staff staff, Plan plan) {
        if (!reaches(staff, plan)) throw new NoSuchDeparture();
        var departure = new Departure(Ids.next(), staff.office(), plan, State.OPEN, "");
        rows.insert(departure, staff);
        note(staff, "cooperation.plan", departure.id());
        return departure.id();
    }

    /** Those who signed up are told when day, hour or place became another. */
    @Transactional
    Outcome mend(Actor.Staff staff, UUID id, Plan plan) {
        var departure = lock(staff, id);
        if (!reaches(staff, plan)) throw new NoSuchDeparture();
        if (departure.state() != State.OPEN) return Outcome.OVER;
        if (roster.seated(id) > plan.seats()) return Outcome.TOO_FEW_SEATS;
        rows.mend(new Departure(id, departure.office(), plan, State.OPEN, ""));
        note(staff, "cooperation.mend", id);
        if (!when(departure.plan()).equals(when(plan))) tell(staff, id, plan, "cooperation.told.moved", "");
        return Outcome.DONE;
    }

    private static String when(Plan plan) {
        return plan.leavesOn() + plan.leavesAt() + plan.meets();
    }

    @Transactional
    Outcome cancel(Actor.Staff staff, UUID id, String reason) {
        var departure = lock(staff, id);
        if (departure.state() != State.OPEN) return Outcome.OVER;
        rows.move(id, State.CANCELLED, reason);
        note(staff, "cooperation.cancel", id);
        tell(staff, id, departure.plan(), "cooperation.told.cancelled", reason);
        return Outcome.DONE;
    }

    private void tell(Actor actor, UUID id, Plan plan, String words, String reason) {
        for (var one : roster.of(id))
            if (one.state() == Traveller.State.SIGNED)
                messages.tell(
                        actor,
                        one.person(),
                        words + ":" + id + ":" + Ids.next(),
                        words,
                        language -> List.of(
                                places.localName(plan.destination()),
                                Formats.in(language).dayToRemember(plan.leavesOn()),
                                plan.leavesAt(),
                                plan.meets(),
                                reason));
    }

    List<Departure> of(Actor.Staff staff) {
        return mayPlan(staff) ? rows.within(staff.scope(), MOST) : List.of();
    }

    Departure of(Actor.Staff staff, UUID id) {
        return rows.find(id).filter(one -> reaches(staff, one.plan())).orElseThrow(NoSuchDeparture::new);
    }

    Departure lock(Actor.Staff staff, UUID id) {
        return rows.lock(id).filter(one -> reaches(staff, one.plan())).orElseThrow(NoSuchDeparture::new);
    }

    /** For everybody. */
    List<Departure> coming() {
        return rows.coming(today(), MOST);
    }

    /** For everybody, also when it is over: who was told of it may look. */
    Departure find(UUID id) {
        return rows.find(id).orElseThrow(NoSuchDeparture::new);
    }

    /** With which she left, the newest first. */
    List<Departure> withHer(PersonId person) {
        return rows.withHer(person);
    }

    int seatsLeft(Departure departure) {
        return Math.max(0, departure.plan().seats() - roster.seated(departure.id()));
    }

    /** Some posts that are open there. @param words of the title or of the employer's name; empty for those with most openings */
    List<PostOffer> offers(Departure departure, String words) {
        var range = departure.plan().destination().range();
        return roster.offers(range.from(), range.to(), words, MOST_OFFERS);
    }

    /** The posts that travellers chose, whatever became of them since. */
    List<PostOffer> chosen(List<Traveller> travellers) {
        var ids = travellers.stream()
                .flatMap(one -> Optional.ofNullable(one.post()).stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : roster.posts(ids);
    }

    Optional<Traveller> traveller(Departure departure, PersonId person) {
        return roster.find(departure.id(), person);
    }

    /** Takes a seat; who has one changes her post. The last seat goes to one of two. */
    @Transactional
    Outcome sign(Actor actor, PersonId person, UUID id, @Nullable UUID post) {
        var departure = rows.lock(id).orElseThrow(NoSuchDeparture::new);
        var kept = persons.require(actor, person);
        if (!departure.takes(today())) return Outcome.OVER;
        if (!isFromHere(departure, kept)) return Outcome.NOT_FROM_HERE;
        var before = roster.find(id, kept);
        var has = before.filter(one -> one.state() == Traveller.State.SIGNED).isPresent();
        if (!has && seatsLeft(departure) == 0) return Outcome.FULL;
        var range = departure.plan().destination().range();
        var keeps = before.map(Traveller::post).filter(one -> one.equals(post)).isPresent();
        var chosen = post != null && (keeps || roster.isOpen(post, range.from(), range.to())) ? post : null;
        roster.sign(id, before.map(Traveller::person).orElse(kept), chosen, actor);
        audit.record(actor, "cooperation.sign", List.of(id, kept.value()), Map.of());
        changes.append("cooperation.departure", id);
        if (!has) tellSigned(actor, kept, departure);
        return Outcome.DONE;
    }

    boolean isFromHere(Departure departure, PersonId person) {
        return places.scope(departure.plan().home(), today()).stream()
                .anyMatch(range -> roster.belongs(person, range.from(), range.to(), today()));
    }

    private void tellSigned(Actor actor, PersonId person, Departure departure) {
        var plan = departure.plan();
        messages.tell(
                actor,
                person,
                "cooperation.signed:" + departure.id() + ":" + Ids.next(),
                "cooperation.told.signed",
                language -> List.of(
                        places.localName(plan.destination()),
                        Formats.in(language).dayToRemember(plan.leavesOn()),
                        plan.leavesAt(),
                        plan.meets()));
    }

    /** Leaves her seat to somebody else. */
    @Transactional
    Outcome withdraw(Actor actor, PersonId person, UUID id) {
        var departure = rows.lock(id).orElseThrow(NoSuchDeparture::new);
        var kept = persons.require(actor, person);
        var seat = roster.find(id, kept).filter(one -> one.state() == Traveller.State.SIGNED);
        if (departure.state() != State.OPEN || seat.isEmpty()) return Outcome.OVER;
        roster.move(id, seat.get().person(), Traveller.State.WITHDRAWN);
        audit.record(actor, "cooperation.withdraw", List.of(id, kept.value()), Map.of());
        changes.append("cooperation.departure", id);
        return Outcome.DONE;
    }

    private void note(Actor actor, String act, UUID departure) {
        audit.record(actor, act, List.of(departure), Map.of());
        changes.append("cooperation.departure", departure);
    }
}
