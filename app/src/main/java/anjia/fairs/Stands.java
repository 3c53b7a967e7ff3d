package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.OwnMatters;
import anjia.access.PersonMessages;
import anjia.web.Formats;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Employers say with which posts they come; the office verifies each, gives it a booth, or says why not (参会单位核实). */
@Service
class Stands {

    private final FairRows fairs;
    private final Fairs offices;
    private final StandRows rows;
    private final CalledOff calledOff;
    private final OwnMatters own;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    Stands(
            FairRows fairs,
            Fairs offices,
            StandRows rows,
            CalledOff calledOff,
            OwnMatters own,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.fairs = fairs;
        this.offices = offices;
        this.rows = rows;
        this.calledOff = calledOff;
        this.own = own;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of an act. */
    enum Outcome {
        DONE,
        /** The sign-up is over, or somebody was quicker. */
        OVER,
        /** None of the posts is its own and open. */
        NO_POST,
        /** Another employer has this booth, or the hall has none of that number. */
        BOOTH,
        /** She acts for that employer herself: somebody else decides (回避). */
        OWN,
        /** It brought another post since she looked. */
        CHANGED
    }

    /** @param seats people to interview, by post; what is not its own or not open is left out */
    @Transactional
    Outcome ask(Actor.Agent agent, UUID id, Map<UUID, Integer> seats, LocalDate today) {
        var fair = fairs.lock(id).orElseThrow(NoSuchFair::new);
        if (!fair.takesWishesOn(today)) return Outcome.OVER;
        var own = rows.openPosts(agent.organisation()).stream()
                .map(StandRows.OpenPost::id)
                .toList();
        var brought = seats.entrySet().stream()
                .filter(one -> own.contains(one.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Math.clamp(
                                one.getValue(), 1, Math.min(200, fair.plan().slots()))));
        if (brought.isEmpty()) return Outcome.NO_POST;
        var before = rows.find(id, agent.organisation());
        var verified = before.filter(one -> one.state() == StandState.ACCEPTED).isPresent();
        var stand = verified ? before.get().id() : rows.ask(Ids.next(), id, agent.organisation(), agent.id());
        rows.bring(stand, id, brought, verified ? OfferState.ASKED : OfferState.BROUGHT);
        for (var dropped : rows.dropOthers(rows.find(stand).orElseThrow(), brought.keySet()))
            tellDropped(agent, fair, dropped);
        if (!verified) rows.verifyAdded(stand); // its posts are verified together with it
        note(agent, verified ? "fairs.change" : "fairs.ask", stand, agent.organisation());
        return Outcome.DONE;
    }

    private void tellDropped(Actor.Agent agent, Fair fair, StandRows.Dropped dropped) {
        messages.tell(
                agent,
                dropped.person(),
                "fairs.dropped:" + dropped.entry() + ":" + Ids.next(),
                "fairs.told.dropped",
                language -> List.of(
                        fair.plan().name(), Formats.in(language).day(fair.plan().day()), dropped.title()));
    }

    /** Whom it would have met is told. */
    @Transactional
    Outcome withdraw(Actor.Agent agent, UUID id) {
        var fair = fairs.lock(id).orElseThrow(NoSuchFair::new);
        var stand = rows.find(id, agent.organisation()).orElseThrow(NoSuchFair::new);
        if (fair.state() != FairState.PUBLISHED) return Outcome.OVER;
        rows.withdraw(stand.id());
        calledOff.at(id, agent);
        note(agent, "fairs.leave", stand.id(), agent.organisation());
        return Outcome.DONE;
    }

    List<StandRows.OpenPost> openPosts(Actor.Agent agent) {
        return rows.openPosts(agent.organisation());
    }

    @Nullable
    Stand of(Actor.Agent agent, UUID fair) {
        return rows.find(fair, agent.organisation()).orElse(null);
    }

    List<Stand> of(Fair fair) {
        return rows.of(fair.id());
    }

    /** For everybody: those that are verified, with the posts that are still open. */
    List<Stand> verified(Fair fair) {
        return rows.of(fair.id()).stream()
                .filter(stand -> stand.state() == StandState.ACCEPTED)
                .toList();
    }

    /** Some of them. @param after the last one of the page before */
    List<Stand> verified(Fair fair, @Nullable UUID after, int most) {
        return rows.verified(fair.id(), after, most);
    }

    /**
     * Employer and briefs are true and lawful (核实真实性、合法性).
     *
     * @param booth 0 for a fair without booths
     * @param seen the posts that she looked at: nothing that was brought since is verified with them
     */
    @Transactional
    Outcome accept(Actor.Staff staff, UUID id, UUID stand, int booth, Set<UUID> seen) {
        var fair = offices.lock(staff, id);
        var asked = in(fair, stand);
        if (isOwn(staff, asked)) return Outcome.OWN;
        if (fair.state() != FairState.PUBLISHED) return Outcome.OVER;
        if (!seen.containsAll(asked.toVerify())) return Outcome.CHANGED;
        if (asked.state() == StandState.ACCEPTED) return decideAdded(staff, fair, asked, true, "");
        if (asked.state() != StandState.ASKED) return Outcome.OVER;
        var onSite = fair.plan().onSite();
        if (onSite && (booth < 1 || booth > fair.plan().booths() || rows.boothIsTaken(id, booth))) return Outcome.BOOTH;
        rows.decide(stand, StandState.ACCEPTED, "", onSite ? booth : null, staff);
        tell(staff, asked, fair, "fairs.told.accepted", String.valueOf(booth));
        note(staff, "fairs.accept", stand, asked.organisation());
        return Outcome.DONE;
    }

    @Transactional
    Outcome refuse(Actor.Staff staff, UUID id, UUID stand, String reason) {
        var fair = offices.lock(staff, id);
        var asked = in(fair, stand);
        if (isOwn(staff, asked)) return Outcome.OWN;
        if (asked.state() == StandState.ACCEPTED) return decideAdded(staff, fair, asked, false, reason);
        if (asked.state() != StandState.ASKED) return Outcome.OVER;
        rows.decide(stand, StandState.REFUSED, reason, null, staff);
        tell(staff, asked, fair, "fairs.told.refused", reason);
        note(staff, "fairs.refuse", stand, asked.organisation());
        return Outcome.DONE;
    }

    /** What a verified employer added: its booth and the rest of its posts stand either way. */
    private Outcome decideAdded(Actor.Staff staff, Fair fair, Stand stand, boolean verified, String reason) {
        if (stand.added().isEmpty()) return Outcome.OVER;
        if (verified) rows.verifyAdded(stand.id());
        else rows.refuseAdded(stand.id());
        tell(staff, stand, fair, verified ? "fairs.told.added" : "fairs.told.notAdded", reason);
        note(staff, verified ? "fairs.accept" : "fairs.refuse", stand.id(), stand.organisation());
        return Outcome.DONE;
    }

    /** Whether she asked for it, or acts for its employer: another agent may have brought the posts. */
    private boolean isOwn(Actor.Staff staff, Stand stand) {
        var agent = stand.agent();
        return agent != null && own.isHerself(staff, agent) || own.actsFor(staff, stand.organisation());
    }

    private Stand in(Fair fair, UUID stand) {
        return rows.find(stand).filter(one -> one.fair().equals(fair.id())).orElseThrow(NoSuchFair::new);
    }

    private void tell(Actor.Staff staff, Stand stand, Fair fair, String words, String more) {
        var agent = stand.agent();
        if (agent != null)
            messages.tell(
                    staff,
                    agent,
                    words + ":" + stand.id() + ":" + Ids.next(),
                    words,
                    _ -> List.of(stand.name(), fair.plan().name(), more));
    }

    private void note(Actor actor, String act, UUID stand, UUID organisation) {
        audit.record(actor, act, List.of(stand, organisation), Map.of());
        changes.append("fairs.stand", stand);
    }
}
