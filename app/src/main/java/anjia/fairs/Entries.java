package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says that she comes, for which posts and by which bus; she comes through the gate, or not (报名与签到). */
@Service
class Entries {

    private static final int AT_ONCE = 500;

    private final FairRows fairs;
    private final Fairs offices;
    private final EntryRows rows;
    private final StandRows stands;
    private final OfferRows offers;
    private final Buses buses;
    private final Persons persons;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    Entries(
            FairRows fairs,
            Fairs offices,
            EntryRows rows,
            StandRows stands,
            OfferRows offers,
            Buses buses,
            Persons persons,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.fairs = fairs;
        this.offices = offices;
        this.rows = rows;
        this.stands = stands;
        this.offers = offers;
        this.buses = buses;
        this.persons = persons;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of signing up. */
    enum Outcome {
        SIGNED,
        OVER,
        /** The bus is full, or it is no bus of this fair. */
        NO_SEAT,
        /** One of the posts is not offered, or there are too many. */
        POSTS
    }

    /** What came of a code at the gate (签到). */
    sealed interface Arrival {
        record Here(Entry entry, boolean first) implements Arrival {}

        record Unknown() implements Arrival {}

        /** The fair is not today. @param found whose code it is when her results are still noted; null else */
        record NotToday(@Nullable Entry found) implements Arrival {}
    }

    /**
     * Signs up, or changes what was said before. After the last day for wishes she may still come; those she has stay.
     *
     * @param actor herself, or a clerk who reaches her
     * @param posts the dearest first
     * @param bus null without a seat
     */
    @Transactional
    Outcome signUp(Actor actor, PersonId who, UUID id, List<UUID> posts, @Nullable UUID bus, LocalDate today) {
        var person = persons.require(actor, who);
        var fair = fairs.lock(id).filter(one -> one.state().isPublic()).orElseThrow(NoSuchFair::new);
        if (!fair.takesPeopleOn(today)) return Outcome.OVER;
        var before = rows.of(person, id);
        var chooses = before.isEmpty() || fair.takesWishesOn(today);
        if (chooses && (posts.size() > fair.plan().wishes() || !offers.areAll(id, posts))) return Outcome.POSTS;
        var entry = before.map(Entry::id).orElseGet(Ids::next);
        if (bus != null && !buses.take(id, bus, entry)) return Outcome.NO_SEAT;
        if (before.isEmpty()) rows.insert(entry, id, person, GateCode.next(), actor);
        rows.comes(entry, bus);
        if (chooses) rows.wish(entry, id, posts.stream().distinct().toList());
        note(actor, "fairs.signUp", entry, person);
        if (before.filter(one -> !one.left()).isEmpty()) tellSigned(actor, fair, person, entry);
        return Outcome.SIGNED;
    }

    private void tellSigned(Actor actor, Fair fair, PersonId person, UUID entry) {
        var signed = rows.find(fair.id(), entry).orElseThrow();
        var plan = fair.plan();
        messages.tell(
                actor,
                person,
                "fairs.signed:" + entry + ":" + Ids.next(),
                "fairs.told.signed",
                language -> List.of(
                        plan.name(),
                        Formats.in(language).day(plan.day()),
                        plan.begins().toString(),
                        signed.groupedCode()));
    }

    Optional<Entry> of(Actor actor, PersonId person, UUID fair) {
        return persons.reached(actor, person).flatMap(one -> rows.of(one, fair));
    }

    /** Her seat is free for others, and before the settlement so are the interviews. @return whether she still could */
    @Transactional
    boolean withdraw(Actor actor, PersonId who, UUID id) {
        var person = persons.require(actor, who);
        var fair = fairs.lock(id).orElseThrow(NoSuchFair::new);
        var entry = rows.of(person, id).filter(one -> !one.left() && !one.arrived());
        if (fair.state() != FairState.PUBLISHED || entry.isEmpty()) return false;
        rows.leaves(entry.get().id());
        note(actor, "fairs.withdraw", entry.get().id(), person);
        return true;
    }

    /** By typed code or QR, as often as it is shown: the first time counts. */
    @Transactional
    Arrival arrive(Actor.Staff staff, UUID id, String typed, LocalDate today) {
        var fair = offices.atTheWindow(staff, id);
        if (!fair.plan().day().equals(today) || fair.state() != FairState.PUBLISHED && fair.state() != FairState.HELD)
            return new Arrival.NotToday(
                    fair.takesResultsOn(today) ? byCode(id, typed).orElse(null) : null);
        var found = byCode(id, typed);
        if (found.isEmpty()) return new Arrival.Unknown();
        var first = rows.arrive(found.get().id(), staff);
        if (first) note(staff, "fairs.arrive", found.get().id(), found.get().person());
        return new Arrival.Here(found.get(), first);
    }

    private Optional<Entry> byCode(UUID fair, String typed) {
        return GateCode.parse(typed).flatMap(code -> rows.byCode(fair, code));
    }

    /** Everybody who signed up, and every employer, is told. @return whether it was cancelled */
    @Transactional
    boolean cancel(Actor.Staff staff, UUID id, String reason) {
        if (!offices.cancel(staff, id, reason)) return false;
        var fair = offices.open(staff, id);
        for (var some = rows.coming(id, 0, AT_ONCE);
                !some.isEmpty();
                some = rows.coming(id, some.getLast().number(), AT_ONCE))
            for (var entry : some) tellCancelled(staff, fair, entry.person(), reason);
        var agents = stands.of(id).stream()
                .flatMap(stand -> Optional.ofNullable(stand.agent()).stream())
                .collect(Collectors.toSet());
        for (var agent : agents) tellCancelled(staff, fair, agent, reason);
        return true;
    }

    private void tellCancelled(Actor.Staff staff, Fair fair, PersonId person, String reason) {
        messages.tell(
                staff,
                person,
                "fairs.cancelled:" + fair.id(),
                "fairs.told.cancelled",
                language -> List.of(
                        fair.plan().name(), Formats.in(language).day(fair.plan().day()), reason));
    }

    private void note(Actor actor, String act, UUID entry, PersonId person) {
        audit.record(actor, act, List.of(entry, person.value()), Map.of());
        changes.append("fairs.entry", entry);
    }
}
