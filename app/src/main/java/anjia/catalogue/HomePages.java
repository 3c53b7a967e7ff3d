package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.engine.Outcome;
import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The front page by life events, and what each of them leads to (首页). */
@Controller
class HomePages {

    private final LifeEvents events;
    private final Catalogue catalogue;
    private final Assessments assessments;
    private final Cards cards;
    private final Desks desks;
    private final HandedIn handedIn;
    private final Clock clock;

    HomePages(
            LifeEvents events,
            Catalogue catalogue,
            Assessments assessments,
            Cards cards,
            Desks desks,
            HandedIn handedIn,
            Clock clock) {
        this.events = events;
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.cards = cards;
        this.desks = desks;
        this.handedIn = handedIn;
        this.clock = clock;
    }

    /**
     * What the front page shows.
     *
     * @param worker whether a worker is logged in, and {@code can} is how many things she can do today
     */
    record Home(boolean worker, int can, List<LifeEvent> here, List<LifeEvent> atWindow) {}

    @GetMapping("/")
    String home(Actor actor, Model model) {
        var here = events.all().stream().filter(LifeEvent::settledHere).toList();
        var window = events.all().stream().filter(event -> !event.settledHere()).toList();
        var can = actor instanceof Actor.ForPerson person ? can(person) : 0;
        model.addAttribute("page", new Home(actor instanceof Actor.ForPerson, can, here, window));
        return "catalogue/home";
    }

    private int can(Actor.ForPerson person) {
        var open = handedIn.of(person.person());
        return (int)
                assessments
                        .all(person, person.person(), LocalDate.now(clock), desks.of(person, person.person()))
                        .stream()
                        .filter(assessed -> !open.containsKey(assessed.matter()))
                        .map(Assessed::assessment)
                        .filter(found -> found.outcome() == Outcome.ENTITLED && !found.gateIsOpen())
                        .count();
    }

    /** @param cards the items of the event that can be done here; {@code worker} whether somebody is logged in who may hand them in at once */
    record EventPage(LifeEvent event, List<Cards.Card> cards, boolean worker) {}

    @GetMapping("/events/{code}")
    String event(Actor actor, @PathVariable String code, Frame frame, Model model) {
        var event = events.find(code).orElseThrow(() -> new NoSuchPage(code));
        var items = event.items().stream().map(catalogue::item).toList();
        var shown = actor instanceof Actor.ForPerson person
                ? cards.assessed(person, items, LocalDate.now(clock), frame)
                : cards.toCheck(items, frame);
        model.addAttribute(
                "page", new EventPage(event, shown, actor instanceof Actor.ForPerson one && one.may(Errand.APPLY)));
        return event.settledHere() ? "catalogue/event" : "catalogue/window";
    }
}
