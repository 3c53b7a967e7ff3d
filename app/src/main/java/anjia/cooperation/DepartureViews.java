package anjia.cooperation;

import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A departure as pages show it, to the office and to everybody. */
@Component
class DepartureViews {

    private final Departures departures;
    private final Places places;

    DepartureViews(Departures departures, Places places) {
        this.departures = departures;
        this.places = places;
    }

    /** @param wage in words: "每月4,200–5,500元" */
    record Offer(String id, String title, String employer, String place, String wage, int left) {}

    String title(Departure departure, Frame frame) {
        return frame.text(
                "cooperation.to." + departure.plan().transport(),
                frame.place(places.localName(departure.plan().destination())));
    }

    /** One that nobody noted as left although its day is over says so. */
    String state(Departure departure, Frame frame) {
        var waits = departure.state() == Departure.State.OPEN && !departure.takes(departures.today());
        return frame.text(
                "cooperation.state." + (waits ? "TO_NOTE" : departure.state().name()));
    }

    /** What everybody may know. */
    List<Fact> facts(Departure departure, Frame frame) {
        var plan = departure.plan();
        var facts = new ArrayList<>(List.of(
                new Fact(frame.text("cooperation.on"), frame.formats().day(plan.leavesOn()) + " " + plan.leavesAt()),
                new Fact(frame.text("cooperation.meets"), plan.meets()),
                new Fact(frame.text("cooperation.transport"), frame.text("cooperation.by." + plan.transport())),
                new Fact(frame.text("cooperation.home"), frame.place(places.localName(plan.home()))),
                new Fact(frame.text("cooperation.destination"), frame.place(places.fullName(plan.destination())))));
        facts.add(new Fact(
                frame.text("cooperation.bring"),
                plan.bring().isEmpty()
                        ? frame.text("cooperation.bringCard")
                        : frame.text("cooperation.bringMore", plan.bring())));
        facts.add(new Fact(frame.text("cooperation.phone"), plan.phone()));
        return facts;
    }

    Offer offer(PostOffer post, Frame frame) {
        var formats = frame.formats();
        var low = formats.bareWage(post.low());
        var wage = post.low() == post.high()
                ? frame.text("cooperation.wage", low)
                : frame.text("cooperation.wages", low, formats.bareWage(post.high()));
        return new Offer(
                post.id().toString(),
                post.title(),
                post.employerName(),
                frame.place(places.localName(new DivisionCode(post.division()))),
                wage,
                post.left());
    }
}
