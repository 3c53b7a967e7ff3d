package anjia.fairs;

import anjia.access.Actor;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Mark;
import anjia.work.Job;
import anjia.work.Jobs;
import anjia.work.Today;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one fair at the office that holds it. */
@Component
class OfficeFairViews {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @param done by whom and when, empty while it is missing; {@code note} what she wrote */
    record DutyLine(String duty, String name, String done, String note) {}

    /** @param booth suggested for one who asks; {@code given} the one it has, empty without */
    record StandLine(
            String id,
            String name,
            String state,
            String given,
            int booth,
            boolean asked,
            List<Fact> about,
            List<OfferLink> posts,
            List<OfferLink> added,
            String reason) {}

    /** @param police who gives it; {@code sources} of its sizes and days */
    record PermitLine(String police, String applyBy, String sources, Mark mark) {}

    record BusLine(String id, String stop, String leaves, int seats, int taken, int rode) {}

    /** @param settles whether the button is there; {@code job} how far a job is, empty without one */
    record Settling(boolean settles, boolean settled, String job) {}

    record OnePage(
            String id,
            String name,
            FairState state,
            String stateName,
            List<Fact> facts,
            @Nullable PermitLine permit,
            boolean permitLate,
            List<DutyLine> duties,
            List<StandLine> stands,
            List<BusLine> buses,
            int signedUp,
            Settling settling,
            boolean holds,
            String hash,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        /** @param bus its id; empty for the form of a new one. {@code kept} what it is while nobody typed anything else */
        String typedFor(String bus, String field, String kept) {
            return bus.equals(typed.getOrDefault("bus", "")) ? typed.getOrDefault(field, kept) : kept;
        }

        boolean errorIn(String bus) {
            return errors.stream().anyMatch(error -> error.field().endsWith("." + bus));
        }

        boolean planned() {
            return state == FairState.PLANNED;
        }

        boolean published() {
            return state == FairState.PUBLISHED;
        }
    }

    private final Fairs fairs;
    private final Permits permits;
    private final Stands stands;
    private final Buses buses;
    private final EntryRows entries;
    private final Settlements settlements;
    private final EmployerFacts employers;
    private final Jobs jobs;
    private final FairWords words;
    private final Today today;

    OfficeFairViews(
            Fairs fairs,
            Permits permits,
            Stands stands,
            Buses buses,
            EntryRows entries,
            Settlements settlements,
            EmployerFacts employers,
            Jobs jobs,
            FairWords words,
            Today today) {
        this.fairs = fairs;
        this.permits = permits;
        this.stands = stands;
        this.buses = buses;
        this.entries = entries;
        this.settlements = settlements;
        this.employers = employers;
        this.jobs = jobs;
        this.words = words;
        this.today = today;
    }

    String show(
            Actor.Staff staff, UUID id, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        var fair = fairs.open(staff, id);
        var day = today.day();
        model.addAttribute(
                "page",
                new OnePage(
                        id.toString(),
                        fair.plan().name(),
                        fair.state(),
                        frame.text("fairs.state." + fair.state()),
                        facts(fair, frame),
                        permit(fair, frame),
                        isLate(fair, day),
                        duties(fair, frame),
                        stands(fair, frame),
                        buses.of(id).stream()
                                .map(bus -> new BusLine(
                                        bus.id().toString(),
                                        bus.stop(),
                                        bus.leaves().toString(),
                                        bus.seats(),
                                        bus.taken(),
                                        bus.rode()))
                                .toList(),
                        entries.countComing(id),
                        settling(fair, day, frame),
                        fair.state() == FairState.PUBLISHED
                                && !fair.plan().day().isAfter(day),
                        fair.seedHash(),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "fairs/one";
    }

    private List<Fact> facts(Fair fair, Frame frame) {
        var plan = fair.plan();
        var facts = new ArrayList<>(words.facts(fair, frame));
        if (!plan.link().isEmpty()) facts.add(new Fact(frame.text("fairs.link"), plan.link()));
        facts.add(new Fact(frame.text("fairs.expected"), frame.formats().number(plan.expected())));
        if (plan.onSite())
            facts.add(new Fact(frame.text("fairs.booths"), frame.formats().number(plan.booths())));
        facts.add(new Fact(
                frame.text("fairs.rules"),
                frame.text("fairs.rulesLine", plan.wishes(), plan.interviews(), plan.minutes())));
        if (!fair.reason().isEmpty()) facts.add(new Fact(frame.text("fairs.reason"), fair.reason()));
        return facts;
    }

    private @Nullable PermitLine permit(Fair fair, Frame frame) {
        return permits.of(fair.plan())
                .map(one -> new PermitLine(
                        frame.text("fairs.permit." + one.police()),
                        frame.formats().day(one.applyBy()),
                        String.join("；", one.sources()),
                        one.mark()))
                .orElse(null);
    }

    /** Whether it is still missing and the last day to apply is over. */
    private boolean isLate(Fair fair, LocalDate day) {
        return permits.of(fair.plan()).filter(one -> one.isOverOn(day)).isPresent()
                && fairs.missing(fair).contains(Duty.PERMIT);
    }

    private List<DutyLine> duties(Fair fair, Frame frame) {
        var done = fairs.done(fair.id()).stream().collect(Collectors.toMap(FairRows.Done::duty, one -> one));
        return permits.duties(fair.plan()).stream()
                .map(duty -> {
                    var one = done.get(duty);
                    return new DutyLine(
                            duty.name(),
                            frame.text("fairs.duty." + duty),
                            one == null ? "" : doneLine(one, frame),
                            one == null ? "" : one.note());
                })
                .toList();
    }

    private static String doneLine(FairRows.Done done, Frame frame) {
        var at = done.doneAt().atZoneSameInstant(CHINA).toLocalDateTime();
        return frame.text(
                "fairs.dutyDone", frame.name(done.doer()), frame.formats().moment(at));
    }

    private List<StandLine> stands(Fair fair, Frame frame) {
        var all = stands.of(fair);
        var taken = all.stream().map(Stand::booth).collect(Collectors.toSet());
        var free = 1;
        while (taken.contains(free)) free++;
        var suggested = free;
        var about = employers.forTheVerifier(all, frame);
        return all.stream()
                .map(stand -> new StandLine(
                        stand.id().toString(),
                        stand.name(),
                        frame.text("fairs.standState." + stand.state()),
                        stand.booth() == null ? "" : String.valueOf(stand.booth()),
                        suggested,
                        stand.state() == StandState.ASKED,
                        about.getOrDefault(stand.organisation(), List.of()),
                        stand.offers().stream()
                                .filter(offer -> offer.state() != OfferState.ASKED)
                                .map(offer -> offer(offer, frame))
                                .toList(),
                        stand.added().stream().map(offer -> offer(offer, frame)).toList(),
                        stand.reason()))
                .toList();
    }

    private static OfferLink offer(Stand.Offer offer, Frame frame) {
        var shown = offer.open() && offer.state() != OfferState.DROPPED;
        return new OfferLink(
                offer.post().toString(),
                frame.text(shown ? "fairs.offer.open" : "fairs.offer.gone", offer.title(), offer.seats()));
    }

    private Settling settling(Fair fair, LocalDate day, Frame frame) {
        var settled = settlements.of(fair.id()).isPresent();
        var job = jobs.newest(Settlements.JOB, fair.id().toString());
        var running = job.filter(one -> one.state() == Job.State.RUNNING).isPresent();
        return new Settling(
                settlements.isStuck(fair.id()) || !settled && !running && settlements.mayBegin(fair, day),
                settled,
                job.map(one -> frame.text("fairs.settle.job." + one.state())).orElse(""));
    }
}
