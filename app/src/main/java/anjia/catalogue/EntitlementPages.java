package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.engine.Item;
import anjia.web.Entitlement;
import anjia.web.Frame;
import anjia.web.StripYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a worker is entitled to, and why (我能办的事): from her record, and from what she answered on the way. */
@Controller
class EntitlementPages {

    private final Catalogue catalogue;
    private final Forerunners items;
    private final LifeEvents events;
    private final Assessments assessments;
    private final Explanations explanations;
    private final SealedAnswers sealed;
    private final Answering answering;
    private final Strips strips;
    private final Names names;
    private final Desks desks;
    private final HandedIn handedIn;
    private final Clock clock;

    EntitlementPages(
            Catalogue catalogue,
            Forerunners items,
            LifeEvents events,
            Assessments assessments,
            Explanations explanations,
            SealedAnswers sealed,
            Answering answering,
            Strips strips,
            Names names,
            Desks desks,
            HandedIn handedIn,
            Clock clock) {
        this.catalogue = catalogue;
        this.items = items;
        this.events = events;
        this.assessments = assessments;
        this.explanations = explanations;
        this.sealed = sealed;
        this.answering = answering;
        this.strips = strips;
        this.names = names;
        this.desks = desks;
        this.handedIn = handedIn;
        this.clock = clock;
    }

    /**
     * What concerns her for all we know.
     *
     * @param name of the worker, as the page shows it
     * @param underWay what she has handed in already; none of the {@code cards} is about it
     * @param events by which she finds what may concern her if she answers first
     * @param answered how many answers of hers are reckoned with; {@code carried} is the end of an address that takes them along
     */
    record ListPage(
            String name,
            List<InHand> underWay,
            List<Cards.Card> cards,
            List<LifeEvent> events,
            boolean mayHandIn,
            int answered,
            String carried) {

        List<Cards.Card> of(Entitlement.State state) {
            return cards.stream()
                    .filter(card -> card.entitlement().state() == state)
                    .toList();
        }

        int can() {
            return of(Entitlement.State.ENTITLED).size();
        }
    }

    /** @param file its number */
    record InHand(String name, String file) {}

    @GetMapping("/entitlements")
    String list(
            Actor.ForPerson person,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String soFar,
            Frame frame,
            Model model) {
        var day = LocalDate.now(clock);
        var answers = Inquiry.usable(items.inOrder(), sealed.open(soFar), answering, day, frame);
        var all = assessments.all(person, person.person(), day, desks.of(person, person.person()), answers);
        var open = handedIn.of(person.person());
        var underWay = all.stream()
                .filter(assessed -> open.containsKey(assessed.matter()))
                .map(assessed ->
                        new InHand(explanations.name(assessed, frame), open.getOrDefault(assessed.matter(), "")))
                .toList();
        var cards = all.stream()
                .filter(assessed -> !assessed.assessment().gateIsOpen() && !open.containsKey(assessed.matter()))
                .map(assessed -> card(assessed, answers, frame))
                .toList();
        model.addAttribute(
                "page",
                new ListPage(
                        frame.name(names.of(person)),
                        underWay,
                        cards,
                        events.all(),
                        person.may(Errand.APPLY),
                        answers.values().size(),
                        sealed.carried(answers)));
        return "catalogue/entitlements";
    }

    /** What she answered goes on with her. */
    private Cards.Card card(Assessed assessed, Answers answers, Frame frame) {
        var explanation = explanations.of(assessed, frame);
        return answers.values().isEmpty()
                ? Cards.card(explanation, frame)
                : Cards.found(explanation, sealed.seal(assessed.saying(answers)), frame);
    }

    @GetMapping("/entitlements/{subject}/{name}")
    String why(
            Actor.ForPerson person,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String sealedAnswers,
            Frame frame,
            Model model) {
        var item = item(subject, name);
        var day = LocalDate.now(clock);
        var answers = usable(item, sealed.open(sealedAnswers), day, frame);
        var assessed = assessments.assess(
                person, person.person(), item.code(), day, desks.of(person, person.person()), answers);
        var explanation = explanations.of(assessed, frame);
        model.addAttribute(
                "page",
                new WhyPage(
                        explanation,
                        strips(person, assessed, explanation),
                        sealed.seal(answers),
                        true,
                        WhyPage.further(assessed, answers),
                        WhyPage.ForOrganisation.of(person, item, "")));
        return "catalogue/why";
    }

    private Map<String, List<StripYear>> strips(Actor.ForPerson person, Assessed assessed, Explanation explanation) {
        return strips.of(person, person.person(), assessed, explanation, LocalDate.now(clock));
    }

    private Answers usable(Item item, Answers answers, LocalDate day, Frame frame) {
        return answering.mistakes(item, answers, day, frame).isEmpty() ? answers : Answers.NONE;
    }

    private Item item(String subject, String name) {
        var code = subject + "/" + name;
        return catalogue.find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
