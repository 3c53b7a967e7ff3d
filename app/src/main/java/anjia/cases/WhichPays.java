package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Desks;
import anjia.catalogue.PaidOnce;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Item;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Of several items that go together only one pays the same money (只付一份): she says which, and the others give what else they give. */
@Component
public class WhichPays {

    /** Name of the field in which she chooses. */
    public static final String FIELD = "payer";

    private final Assessments assessments;
    private final Desks desks;
    private final Catalogue catalogue;
    private final SealedAnswers sealed;

    WhichPays(Assessments assessments, Desks desks, Catalogue catalogue, SealedAnswers sealed) {
        this.assessments = assessments;
        this.desks = desks;
        this.catalogue = catalogue;
        this.sealed = sealed;
    }

    /** Several that would pay it. */
    record Contest(Item.Alternatives group, List<Plan.Offer> offers) {

        Optional<Plan.Offer> named(String item) {
            return offers.stream().filter(offer -> offer.item().equals(item)).findFirst();
        }
    }

    /** What she has still to choose: two or more would pay the same money, and she has named none of them. */
    static Optional<Contest> open(List<Plan.Offer> offers, Application application) {
        return contests(offers)
                .filter(contest -> chosen(contest, application).isEmpty())
                .findFirst();
    }

    private static Stream<Contest> contests(List<Plan.Offer> offers) {
        return groups(offers)
                .map(group -> new Contest(
                        group,
                        offers.stream()
                                .filter(offer -> PaidOnce.claims(offer.assessed(), group))
                                .toList()))
                .filter(contest -> contest.offers().size() > 1);
    }

    private static Optional<Plan.Offer> chosen(Contest contest, Application application) {
        return contest.named(application.payer(contest.group()));
    }

    /** The offers as they are with what she chose: the one that pays goes before the others, which are reckoned without that money. */
    List<Plan.Offer> settled(Actor.ForPerson worker, List<Plan.Offer> offers, Application application, LocalDate day) {
        var settled = offers;
        for (var contest : contests(offers).toList()) {
            var payer = chosen(contest, application);
            if (payer.isPresent()) settled = without(worker, settled, contest, payer.get(), day);
        }
        return settled;
    }

    /** @param choices the items that would pay it; {@code article} says so, in Chinese */
    public record Question(String ask, String hint, String article, List<Choice> choices) {

        public boolean has(String item) {
            return choices.stream().anyMatch(choice -> choice.value().equals(item));
        }
    }

    record PaysPage(Way way, Question question, List<FieldError> errors) {}

    /** What is asked of whoever hands in all of these; empty when no two would pay the same money. */
    public Optional<Question> question(List<Plan.Offer> offers, Frame frame) {
        return contests(offers).findFirst().map(contest -> question(contest, frame));
    }

    PaysPage page(Way way, Contest contest, List<FieldError> errors, Frame frame) {
        return new PaysPage(way, question(contest, frame), errors);
    }

    private static Question question(Contest contest, Frame frame) {
        var choices = contest.offers().stream()
                .map(offer -> choice(offer, contest, frame))
                .toList();
        return new Question(
                frame.text(
                        "cases.pays.ask",
                        money(contest.offers().getFirst().assessed().item(), contest.group(), frame)),
                frame.text("cases.pays.hint"),
                PaidOnce.article(contest.group()),
                choices);
    }

    private static Choice choice(Plan.Offer offer, Contest contest, Frame frame) {
        var words = offer.assessed().item().words(frame.language().tag());
        var amount = contest.group()
                .amountOf(offer.item())
                .flatMap(name -> offer.assessed().assessment().amount(name))
                .map(found -> frame.text(
                        found.exact() ? "cases.pays.amount" : "cases.pays.atLeast",
                        frame.formats().money(found.low())))
                .orElse(frame.text("cases.pays.unknown"));
        return new Choice(offer.item(), words.name(), amount);
    }

    /** "丧葬补助金", as the item calls it. */
    private static String money(Item item, Item.Alternatives group, Frame frame) {
        var words = item.words(frame.language().tag());
        return group.amountOf(item.code()).map(words::amount).orElse(words.name());
    }

    private String name(String item, Frame frame) {
        return catalogue
                .find(item)
                .map(found -> found.words(frame.language().tag()).name())
                .orElse(item);
    }

    /** Who pays in place of this item, and in which file; empty when nobody does, or when it is only what she answered. */
    String elsewhere(Assessed assessed, Frame frame) {
        return PaidOnce.payer(assessed)
                .map(payer -> {
                    var money = money(assessed.item(), payer.group(), frame);
                    var name = name(payer.item(), frame);
                    var origin = payer.fact().origin();
                    if (origin == null) return frame.text("cases.pays.other", money, name);
                    return origin.id() == null ? "" : frame.text("cases.pays.earlier", money, name, origin.id());
                })
                .orElse("");
    }

    /** What she chose, to look at once more. */
    List<ApplyViews.CheckLine> lines(List<Plan.Offer> offers, Application application, Way way, Frame frame) {
        var change = way.with(sealed.seal(application.without(Application.PAYS).typed()));
        return groups(offers)
                .flatMap(group -> offers.stream()
                        .filter(offer -> offer.item().equals(application.payer(group)))
                        .map(offer -> new ApplyViews.CheckLine(
                                frame.text(
                                        "cases.pays.ask", money(offer.assessed().item(), group, frame)),
                                name(offer.item(), frame),
                                change)))
                .toList();
    }

    /** @param article that says so, in Chinese */
    record Note(String line, String article) {}

    /** What is paid once only by several of these, said before she chooses what goes together. */
    List<Note> notes(List<Plan.Offer> offers, List<CaseLine> underWay, Frame frame) {
        var present = Stream.concat(
                        offers.stream().map(Plan.Offer::item), underWay.stream().map(CaseLine::item))
                .collect(Collectors.toSet());
        return groups(offers)
                .filter(group ->
                        group.items().stream().filter(present::contains).count() > 1)
                .map(group -> new Note(
                        frame.text(
                                "cases.pays.together",
                                money(catalogue.item(group.items().getFirst()), group, frame),
                                group.items().stream()
                                        .filter(present::contains)
                                        .map(item -> name(item, frame))
                                        .collect(Collectors.joining(frame.text("web.listComma")))),
                        PaidOnce.article(group)))
                .toList();
    }

    private static Stream<Item.Alternatives> groups(List<Plan.Offer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.assessed().item().onlyOneOf().stream())
                .distinct();
    }

    private List<Plan.Offer> without(
            Actor.ForPerson worker, List<Plan.Offer> offers, Contest contest, Plan.Offer payer, LocalDate day) {
        Predicate<Plan.Offer> steps =
                offer -> offer != payer && contest.offers().contains(offer);
        var ordered = new ArrayList<Plan.Offer>();
        for (var offer : offers) {
            if (!steps.test(offer)) ordered.add(offer);
            if (offer == payer)
                offers.stream()
                        .filter(steps)
                        .map(other -> new Plan.Offer(
                                without(worker, other.assessed(), payer.item(), day), other.after(), other.papers()))
                        .forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    private Assessed without(Actor.ForPerson worker, Assessed assessed, String payer, LocalDate day) {
        var facts = PaidOnce.paidBy(payer, assessed.item(), assessed.facts());
        var then = assessments.assess(assessed.item().code(), facts, day, desks.of(worker, worker.person()));
        return new Assessed(then.item(), then.facts(), then.assessment(), assessed.subject());
    }
}
