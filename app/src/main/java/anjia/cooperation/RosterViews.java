package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.Found;
import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roster of a departure as the office sees it (花名册). */
@Component
class RosterViews {

    private final Departures departures;
    private final Journeys journeys;
    private final DepartureViews views;
    private final SubsidyViews subsidies;
    private final Persons persons;
    private final IdentityNumbers numbers;

    RosterViews(
            Departures departures,
            Journeys journeys,
            DepartureViews views,
            SubsidyViews subsidies,
            Persons persons,
            IdentityNumbers numbers) {
        this.departures = departures;
        this.journeys = journeys;
        this.views = views;
        this.subsidies = subsidies;
        this.persons = persons;
        this.numbers = numbers;
    }

    /**
     * @param post that she chose; empty when none
     * @param work where she works there, with or without a contract
     * @param months how long she has worked there; empty until she left
     * @param subsidies how far she is on the way to each
     * @param window her page at the window, when one of them is due and she is within reach; empty else
     */
    record Line(
            String person,
            String name,
            String number,
            String state,
            String post,
            String work,
            String months,
            List<SubsidyViews.Line> subsidies,
            String window,
            boolean signed,
            boolean noted) {}

    /** So many are noted at once: a form of two thousand people is neither read through nor taken by the server. */
    static final int PORTION = 100;

    /** @param waits whether its day has come and of some it is not noted whether they went */
    record OnePage(
            String id,
            String title,
            String state,
            List<Fact> facts,
            List<Line> lines,
            int signed,
            boolean open,
            boolean takes,
            boolean waits,
            boolean left,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        /** Those that are noted with the next press. */
        List<Line> portion() {
            return waits ? lines.stream().filter(Line::signed).limit(PORTION).toList() : List.of();
        }

        /** Everybody else. */
        List<Line> others() {
            return waits ? lines.stream().filter(one -> !one.signed()).toList() : lines;
        }

        String typed(String field, String otherwise) {
            return errors.isEmpty() ? otherwise : typed.getOrDefault(field, "");
        }
    }

    OnePage page(
            Actor.Staff staff, Departure departure, Map<String, String> typed, List<FieldError> errors, Frame frame) {
        var roster = journeys.roster(departure);
        var people = persons.lines(staff, roster.stream().map(Traveller::person).toList()).stream()
                .collect(Collectors.toMap(PersonLine::id, Function.identity()));
        var offers = departures.chosen(roster);
        var months = journeys.months(departure);
        var help = subsidies.onRoster(departure, departures.today(), frame);
        var lines = roster.stream()
                .filter(one -> one.state() != Traveller.State.WITHDRAWN)
                .map(one -> line(
                        one,
                        people.get(one.person()),
                        months.get(one.person()),
                        help.lines().getOrDefault(one.person(), List.of()),
                        offers,
                        frame))
                .toList();
        var facts = views.facts(departure, frame);
        facts.add(new Fact(
                frame.text("cooperation.seats"), frame.text("cooperation.seatsLeft", departures.seatsLeft(departure))));
        if (!departure.reason().isEmpty()) facts.add(new Fact(frame.text("cooperation.reason"), departure.reason()));
        facts.addAll(help.sums());
        var signed = (int) lines.stream().filter(Line::signed).count();
        var left = departure.state() == Departure.State.LEFT;
        var open = departure.state() == Departure.State.OPEN;
        return new OnePage(
                departure.id().toString(),
                views.title(departure, frame),
                views.state(departure, frame),
                facts,
                lines,
                signed,
                open,
                departure.takes(departures.today()),
                open && !departure.plan().leavesOn().isAfter(departures.today()) || left && signed > 0,
                left,
                typed,
                errors,
                UUID.randomUUID().toString());
    }

    /** Somebody whom the office no longer reaches stays a line without a name. */
    private static Line line(
            Traveller one,
            @Nullable PersonLine who,
            @Nullable Long months,
            List<SubsidyViews.Line> help,
            List<PostOffer> offers,
            Frame frame) {
        var post = LeftForm.post(one, offers);
        var contract = one.contract();
        var work = one.employer().isEmpty()
                ? post.map(PostOffer::employerName).orElse("")
                : frame.text(
                        contract != null && contract ? "cooperation.withContract" : "cooperation.withoutContract",
                        one.employer());
        var backOn = one.backOn();
        var state = backOn == null
                ? frame.text("cooperation.traveller." + one.state())
                : frame.text("cooperation.backSince", frame.formats().day(backOn));
        return new Line(
                one.person().value().toString(),
                who == null ? frame.text("cooperation.outOfReach") : frame.name(who.name()),
                who == null ? "" : who.maskedNumber(),
                state,
                post.map(PostOffer::title).orElse(""),
                work,
                months == null ? "" : frame.text("cooperation.months", months),
                help,
                who != null && help.stream().anyMatch(SubsidyViews.Line::due)
                        ? "/desk/persons/" + one.person().value()
                        : "",
                one.waits(),
                one.isNoted());
    }

    /** @param person null when {@code problem} says why nobody was found */
    record AtTheWindow(@Nullable PersonId person, String problem) {}

    /** Who stands there, by the whole number; audited. */
    AtTheWindow atTheWindow(Actor.Staff staff, String typed) {
        if (!(numbers.check(typed) instanceof NumberCheck.Valid(var number, var _)))
            return new AtTheWindow(null, "number");
        return switch (persons.byNumber(staff, number)) {
            case Found.Reachable(var person) -> new AtTheWindow(person, "");
            case Found.Elsewhere _ -> new AtTheWindow(null, "elsewhere");
            case Found.Nobody _ -> new AtTheWindow(null, "nobody");
        };
    }
}
