package anjia.desk;

import anjia.access.Actor;
import anjia.cases.AccountForm;
import anjia.cases.CaseLine;
import anjia.cases.CaseState;
import anjia.cases.Cases;
import anjia.cases.PersonRecord;
import anjia.cases.Plan;
import anjia.cases.Plans;
import anjia.catalogue.Answers;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Explanation;
import anjia.catalogue.Explanations;
import anjia.engine.Limit;
import anjia.places.Places;
import anjia.registry.Person;
import anjia.registry.TieKind;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Moment;
import anjia.web.Paper;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the clerk sees of whoever stands at the window (窗口一人一页). */
@Component
class PersonViews {

    private static final String ACCOUNT = "bank-account";

    /** So many questions are shown unfolded. */
    private final Plans plans;

    private final Cases cases;
    private final PersonRecord personRecord;
    private final Explanations explanations;
    private final Catalogue catalogue;
    private final Places places;
    private final Unmasking unmasking;
    private final OpenAnswers openAnswers;
    private final BasketAsking beside;

    PersonViews(
            Plans plans,
            Cases cases,
            PersonRecord personRecord,
            Explanations explanations,
            Catalogue catalogue,
            Places places,
            Unmasking unmasking,
            OpenAnswers openAnswers,
            BasketAsking beside) {
        this.plans = plans;
        this.cases = cases;
        this.personRecord = personRecord;
        this.explanations = explanations;
        this.catalogue = catalogue;
        this.places = places;
        this.unmasking = unmasking;
        this.openAnswers = openAnswers;
        this.beside = beside;
    }

    /** @param when how long it takes; {@code after} words that say with what it goes together, or empty */
    record Offer(String item, Explanation explanation, String when, String after, List<Paper> papers) {}

    record Open(String number, String name, String line) {}

    /**
     * @param declaration what she may sign in its place, and {@code untrue} what follows; empty when she may not
     * @param within working days in which it may follow; 0 when nobody waits for it
     */
    record PaperSeen(String kind, String name, boolean must, int within, String declaration, String untrue) {}

    /** What was ticked: items by code, those the person insists on, papers seen and declared by kind. */
    record Ticks(Set<String> items, Set<String> insisted, Set<String> papers, Set<String> declared) {
        static final Ticks NONE = new Ticks(Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** What was typed and ticked in the basket and what was wrong with it. */
    record Typed(Map<String, String> form, Ticks ticks, List<FieldError> errors) {
        static final Typed NOTHING = new Typed(Map.of(), Ticks.NONE, List.of());

        /** Everything is offered ticked until the clerk has chosen. */
        boolean wants(Offer offer) {
            return ticks == Ticks.NONE || ticks.items().contains(offer.item());
        }

        boolean insists(String item) {
            return ticks.insisted().contains(item);
        }

        boolean saw(String paper) {
            return ticks.papers().contains(paper);
        }

        boolean declared(String paper) {
            return ticks.declared().contains(paper);
        }

        /** Whether an answer about the fact was written or is wrong; how many rows a group has is no answer. */
        boolean touches(String fact) {
            return errors.stream().anyMatch(error -> error.isOf(fact))
                    || form.entrySet().stream()
                            .filter(each -> !each.getValue().isBlank())
                            .map(Map.Entry::getKey)
                            .anyMatch(field ->
                                    field.equals(fact) || field.startsWith(fact + ".") && !field.endsWith(".rows"));
        }

        String value(String field) {
            return form.getOrDefault(field, "");
        }

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    record PersonPage(
            String id,
            String name,
            List<Fact> who,
            boolean mayUnmask,
            List<Moment> moments,
            PersonRecord.Contributions contributions,
            List<Offer> can,
            List<OpenAnswers.Nearly> nearly,
            List<OpenAnswers.Perhaps> perhaps,
            List<Offer> unsettled,
            List<Offer> not,
            List<Offer> hardly,
            List<Open> open,
            List<Cases.Waiting> waiting,
            List<PaperSeen> papers,
            boolean needsAccount,
            AccountForm account,
            BasketAsking.Beside beside,
            String sealed,
            String key,
            String done,
            Typed typed) {

        /** Everything that is not sure to be had: she may hand it in all the same. */
        List<Offer> insistable() {
            return Stream.of(unsettled, not, hardly).flatMap(List::stream).toList();
        }
    }

    /** How the page came about: what was answered so far, sealed again, and what was typed. */
    record Ask(Answers answers, String sealed, String key, String done, Typed typed) {}

    PersonPage page(Actor.Staff clerk, Person person, Ask ask, LocalDate day, Frame frame) {
        var plan = plans.of(clerk, person.id(), ask.answers(), day);
        var can = offers(plan.can(), frame);
        var unsettled = OpenAnswers.forTheOffice(plan, ask.answers());
        var basket = basket(plan, unsettled, ask.typed());
        var open = openAnswers.of(plan, ask.typed(), day, frame);
        return new PersonPage(
                person.id().value().toString(),
                frame.name(person.name()),
                who(person, day, frame),
                unmasking.mayAsk(clerk, person.id()),
                personRecord.moments(clerk, person.id(), day, frame),
                personRecord.contributions(clerk, person.id(), day, frame),
                can,
                open.nearly(),
                open.perhaps(),
                offers(unsettled, frame),
                offers(plan.not().stream().filter(OpenAnswers::concerns).toList(), frame),
                offers(
                        plan.not().stream()
                                .filter(offer -> !OpenAnswers.concerns(offer))
                                .toList(),
                        frame),
                plan.open().stream().map(line -> open(line, frame)).toList(),
                cases.waiting(clerk, person.id()),
                papers(basket, frame),
                basket.stream().anyMatch(PersonViews::missesAccount),
                account(ask.typed(), person),
                beside.of(clerk, person, basket, ask, frame),
                ask.sealed(),
                ask.key(),
                ask.done(),
                ask.typed());
    }

    /** What may be handed in: all that the law gives, and what the person insists on. */
    private static List<Plan.Offer> basket(Plan plan, List<Plan.Offer> unsettled, Typed typed) {
        var insisted =
                Stream.concat(unsettled.stream(), plan.not().stream()).filter(offer -> typed.insists(offer.item()));
        return Stream.concat(plan.can().stream(), insisted).toList();
    }

    private static boolean missesAccount(Plan.Offer offer) {
        return offer.papers().stream().anyMatch(paper -> paper.kind().equals(ACCOUNT) && !paper.held());
    }

    private static AccountForm account(Typed typed, Person person) {
        return typed.form().containsKey("account")
                ? AccountForm.from(typed.form())
                : new AccountForm("", "", person.name());
    }

    private List<Fact> who(Person person, LocalDate day, Frame frame) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                frame.text("desk.who.age"),
                frame.text(
                        "desk.who.ageSex",
                        Period.between(person.bornOn(), day).getYears(),
                        frame.text("registry.sex." + person.sex()))));
        facts.add(new Fact(
                frame.text("desk.who.number"),
                Formats.identityNumber(person.number().value())));
        facts.add(new Fact(
                frame.text("desk.who.phone"),
                person.phone() == null ? frame.text("desk.who.none") : Formats.phone(person.phone())));
        for (var kind : List.of(TieKind.HOME_REGISTRATION, TieKind.RESIDENCE))
            person.ties().stream()
                    .filter(tie -> tie.kind() == kind && tie.to() == null)
                    .findFirst()
                    .ifPresent(tie -> facts.add(
                            new Fact(frame.text("registry.tie." + kind), frame.place(places.localName(tie.place())))));
        return facts;
    }

    private List<Offer> offers(List<Plan.Offer> offers, Frame frame) {
        return offers.stream().map(offer -> offer(offer, frame)).toList();
    }

    private Offer offer(Plan.Offer offer, Frame frame) {
        var after = offer.after().stream()
                .map(code -> name(code, frame))
                .reduce((one, other) -> one + frame.text("web.listComma") + other)
                .map(names -> frame.text("desk.offer.after", names))
                .orElse("");
        return new Offer(
                offer.matter().toString(),
                explanations.of(offer.assessed(), frame),
                when(offer.assessed().item().limit(), frame),
                after,
                offer.papers().stream()
                        .map(paper -> new Paper(frame.text("papers.kind." + paper.kind()), paper.held()))
                        .toList());
    }

    private static String when(Limit limit, Frame frame) {
        if (limit.days() == 0) return frame.text("desk.offer.atOnce");
        return frame.text("desk.offer." + limit.count(), limit.days());
    }

    private String name(String item, Frame frame) {
        return catalogue.item(item).words(frame.language().tag()).name();
    }

    private Open open(CaseLine line, Frame frame) {
        var when = line.state() == CaseState.FOLLOWING
                ? frame.text("cases.due.follows")
                : frame.text("cases.due.by", frame.formats().dayToRemember(line.dueOn()));
        return new Open(
                line.number().value(),
                name(line.item(), frame),
                frame.text("cases.state." + line.state()) + frame.text("web.listComma") + when);
    }

    private static PaperSeen seen(Plan.Offer offer, Plan.PaperNeed paper, Frame frame) {
        var name = frame.text("papers.kind." + paper.kind());
        if (!paper.declarable()) return new PaperSeen(paper.kind(), name, paper.must(), paper.within(), "", "");
        var words = offer.assessed().item().words(frame.language().tag()).declaration(paper.kind());
        return new PaperSeen(paper.kind(), name, paper.must(), paper.within(), words.text(), words.untrue());
    }

    /** Papers that nobody has seen, which the clerk may tick as seen; those that must be there first. */
    private static List<PaperSeen> papers(List<Plan.Offer> basket, Frame frame) {
        var papers = new LinkedHashMap<String, PaperSeen>();
        for (var offer : basket)
            for (var paper : offer.papers())
                if (!paper.held() && !paper.kind().equals(ACCOUNT))
                    papers.merge(paper.kind(), seen(offer, paper, frame), (one, other) -> one.must() ? one : other);
        return List.copyOf(papers.values());
    }
}
