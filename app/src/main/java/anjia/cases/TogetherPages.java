package anjia.cases;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.Within;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Explanation;
import anjia.catalogue.Explanations;
import anjia.catalogue.LifeEvents;
import anjia.catalogue.SealedAnswers;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A life event hands in several items at once (一件事一次办): what can go together, what is under way already, what the law does not give. From
 * here one way leads through the questions of all of them.
 */
@Controller
class TogetherPages {

    private static final String ITEM = "item";

    private final Plans plans;
    private final Catalogue catalogue;
    private final LifeEvents events;
    private final Explanations explanations;
    private final Bundles bundles;
    private final WhichPays pays;
    private final SealedAnswers sealed;
    private final Today today;

    TogetherPages(
            Plans plans,
            Catalogue catalogue,
            LifeEvents events,
            Explanations explanations,
            Bundles bundles,
            WhichPays pays,
            SealedAnswers sealed,
            Today today) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.events = events;
        this.explanations = explanations;
        this.bundles = bundles;
        this.pays = pays;
        this.sealed = sealed;
        this.today = today;
    }

    /**
     * An item that may go along.
     *
     * @param line what it gives, or how much is still asked
     * @param papers names of what has to be brought for it
     */
    record Choice(String matter, Explanation item, String line, List<String> papers, boolean chosen) {}

    /** What can be handed in only by itself: one child of several. */
    record Alone(String name, String href) {}

    record Under(String number, String name) {}

    /**
     * @param about code of the life event, empty for everything
     * @param a what was answered before, sealed
     * @param once what only one of these pays
     */
    record TogetherPage(
            String about,
            String title,
            String back,
            String a,
            List<Choice> choices,
            List<Alone> alone,
            List<Under> underWay,
            List<Explanation> not,
            List<WhichPays.Note> once,
            List<FieldError> errors) {}

    /** @param go set by the button: then {@code item} is what was chosen */
    @GetMapping("/my/together")
    String choose(
            @Within(Errand.APPLY) Actor.ForPerson worker,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String a,
            @RequestParam(name = ITEM, defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "") String go,
            Frame frame,
            Model model) {
        var typed = new Application(sealed.open(a));
        var items = about.isEmpty() ? null : Set.copyOf(events.itemsOf(about).orElseThrow(NoSuchCase::new));
        var plan = items == null
                ? plans.of(worker, worker.person(), typed.answers(), today.day())
                : plans.of(worker, worker.person(), typed.answers(), today.day(), items);
        var offers = plan.offers().stream()
                .filter(offer -> isWanted(offer, items))
                .filter(offer -> !offer.assessed().item().isForOrganisations())
                .toList();
        var chosen = offers.stream()
                .map(Plan.Offer::matter)
                .filter(matter -> item.contains(matter.toString()))
                .toList();
        if (!go.isEmpty() && !chosen.isEmpty()) return "redirect:" + bundles.address(chosen, typed, false);
        var errors = go.isEmpty() || offers.isEmpty()
                ? List.<FieldError>of()
                : List.of(new FieldError(ITEM, frame.text("cases.together.chooseOne")));
        model.addAttribute("page", page(about, a, plan, offers, items, errors, frame));
        return "cases/together";
    }

    /** Over everything there is, only what concerns her for all we know. */
    private static boolean isWanted(Plan.Offer offer, @Nullable Set<String> items) {
        return items == null ? !offer.assessed().assessment().gateIsOpen() : items.contains(offer.item());
    }

    private TogetherPage page(
            String about,
            String a,
            Plan plan,
            List<Plan.Offer> offers,
            @Nullable Set<String> items,
            List<FieldError> errors,
            Frame frame) {
        var several = several(offers);
        return new TogetherPage(
                about,
                about.isEmpty() ? frame.text("cases.together.title") : events.name(about, frame),
                about.isEmpty() ? "/entitlements" : "/events/" + about,
                a,
                offers.stream()
                        .filter(offer -> !several.contains(offer.item()))
                        .map(offer -> choice(offer, errors.isEmpty(), frame))
                        .toList(),
                offers.stream()
                        .filter(offer -> several.contains(offer.item()))
                        .map(offer -> alone(offer, frame))
                        .toList(),
                plan.open().stream()
                        .filter(line -> items == null || items.contains(line.item()))
                        .map(line -> new Under(line.number().value(), name(line, frame)))
                        .toList(),
                plan.not().stream()
                        .filter(offer -> isWanted(offer, items))
                        .map(offer -> explanations.of(offer.assessed(), frame))
                        .toList(),
                pays.notes(offers, plan.open(), frame),
                errors);
    }

    private String name(CaseLine line, Frame frame) {
        return catalogue
                .find(line.item())
                .map(item -> item.words(frame.language().tag()).name())
                .orElse(line.item());
    }

    /** Items about more than one child: what is answered for one does not hold for the other, so each goes by itself. */
    private static Set<String> several(List<Plan.Offer> offers) {
        var seen = new HashSet<String>();
        return offers.stream()
                .map(Plan.Offer::item)
                .filter(item -> !seen.add(item))
                .collect(Collectors.toSet());
    }

    /** Chosen beforehand is what concerns her; what she may or may not want is hers to tick. */
    private Choice choice(Plan.Offer offer, boolean fresh, Frame frame) {
        var item = explanations.of(offer.assessed(), frame);
        var asked = item.questions().size();
        var line = asked > 0
                ? frame.text("cases.together.asks", asked)
                : item.lead().isEmpty() ? item.verdict() : item.lead().getFirst();
        var papers = offer.papers().stream()
                .filter(paper -> paper.must() && !paper.held() && !paper.kind().equals(Papers.BANK_ACCOUNT))
                .map(paper -> PaperLines.name(paper.kind(), frame))
                .toList();
        var chosen = fresh && !offer.assessed().assessment().gateIsOpen();
        return new Choice(offer.matter().toString(), item, line, papers, chosen);
    }

    private Alone alone(Plan.Offer offer, Frame frame) {
        var item = explanations.of(offer.assessed(), frame);
        var way = bundles.address(List.of(offer.matter()), Application.EMPTY, false);
        return new Alone(item.name(), way);
    }
}
