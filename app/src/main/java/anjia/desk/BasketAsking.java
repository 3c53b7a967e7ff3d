package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.DeceasedAsking;
import anjia.cases.EmployerForm;
import anjia.cases.HandIn;
import anjia.cases.PersonRecord;
import anjia.cases.Plan;
import anjia.cases.Plans;
import anjia.cases.WhichPays;
import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Deceased;
import anjia.catalogue.Explanations;
import anjia.registry.Person;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a hand-in at the window asks beside papers and card (一次递交要问的): which employer, who died, which of several pays. */
@Component
class BasketAsking {

    private final Plans plans;
    private final PersonRecord personRecord;
    private final Explanations explanations;
    private final Catalogue catalogue;
    private final Answering answering;
    private final DeceasedAsking deceased;
    private final WhichPays pays;
    private final Today today;

    BasketAsking(
            Plans plans,
            PersonRecord personRecord,
            Explanations explanations,
            Catalogue catalogue,
            Answering answering,
            DeceasedAsking deceased,
            WhichPays pays,
            Today today) {
        this.plans = plans;
        this.personRecord = personRecord;
        this.explanations = explanations;
        this.catalogue = catalogue;
        this.answering = answering;
        this.deceased = deceased;
        this.pays = pays;
        this.today = today;
    }

    /**
     * Which employer the hand-in is about.
     *
     * @param items that are about one; empty when nothing in the basket is
     * @param worked where the person worked by the record, to be picked while typing
     */
    record Employer(List<String> items, EmployerForm form, List<Choice> worked) {}

    /** @param deceased null when nothing in the basket asks who died; {@code pays} when nothing is paid once only by several */
    record Beside(
            Employer employer, DeceasedAsking.@Nullable DeceasedForm deceased, WhichPays.@Nullable Question pays) {}

    Beside of(Actor.Staff clerk, Person person, List<Plan.Offer> basket, PersonViews.Ask ask, Frame frame) {
        var typed = ask.typed();
        var dies = basket.stream()
                .anyMatch(offer -> Deceased.isAskedBy(offer.assessed().item()));
        return new Beside(
                employer(clerk, person, basket, typed, frame),
                dies ? DeceasedAsking.form(named(ask), frame) : null,
                pays.question(basket, frame).orElse(null));
    }

    /** As it was typed; before anybody has, as it was answered on the way. */
    private static Map<String, String> named(PersonViews.Ask ask) {
        var form = ask.typed().form();
        return form.containsKey(Deceased.NAME) ? form : ask.answers().values();
    }

    private Employer employer(
            Actor.Staff clerk, Person person, List<Plan.Offer> basket, PersonViews.Typed typed, Frame frame) {
        var items = basket.stream()
                .filter(offer -> offer.assessed().item().employer() != null)
                .map(offer -> explanations.name(offer.assessed(), frame))
                .toList();
        var worked = items.isEmpty() ? List.<Choice>of() : personRecord.employers(clerk, person.id(), frame);
        return new Employer(items, EmployerForm.from(typed.form()), worked);
    }

    /** What was said beside: the answers with who died, the items with the one that pays before the others. */
    record Said(Answers answers, List<HandIn.Wanted> items, List<FieldError> mistakes) {}

    Said read(
            Actor.Staff clerk,
            PersonId person,
            Answers answers,
            List<HandIn.Wanted> wanted,
            Map<String, String> form,
            Frame frame) {
        var mistakes = new ArrayList<FieldError>();
        var said = answers;
        var asking = wanted.stream()
                .flatMap(one -> catalogue.find(one.matter().item()).stream())
                .filter(Deceased::isAskedBy)
                .findFirst();
        if (asking.isPresent()) {
            var who = deceased.read(form, asking.get());
            mistakes.addAll(answering.mistakes(asking.get(), who, today.day(), frame));
            for (var one : who.values().entrySet()) said = said.with(one.getKey(), one.getValue());
        }
        if (!mistakes.isEmpty()) return new Said(answers, wanted, mistakes);
        var question = wanted.size() < 2 ? null : question(clerk, person, said, wanted, frame);
        if (question == null) return new Said(said, wanted, mistakes);
        var payer = form.getOrDefault(WhichPays.FIELD, "");
        if (!question.has(payer)) mistakes.add(new FieldError(WhichPays.FIELD, frame.text("cases.pays.choose")));
        return new Said(said, payerFirst(wanted, question, payer), mistakes);
    }

    private WhichPays.@Nullable Question question(
            Actor.Staff clerk, PersonId person, Answers answers, List<HandIn.Wanted> wanted, Frame frame) {
        var items = wanted.stream().map(one -> one.matter().item()).collect(Collectors.toSet());
        var plan = plans.of(clerk, person, answers, today.day(), items);
        var offers = Stream.of(plan.can(), plan.nearly(), plan.not())
                .flatMap(List::stream)
                .filter(offer -> items.contains(offer.item()))
                .toList();
        return pays.question(offers, frame).orElse(null);
    }

    /** What is handed in first pays what is paid once only. */
    private static List<HandIn.Wanted> payerFirst(
            List<HandIn.Wanted> wanted, WhichPays.Question question, String payer) {
        var ordered = new ArrayList<HandIn.Wanted>();
        for (var one : wanted) {
            if (question.has(one.matter().item())
                    && ordered.stream().noneMatch(other -> other.matter().item().equals(payer)))
                wanted.stream()
                        .filter(other -> other.matter().item().equals(payer))
                        .forEach(ordered::add);
            if (!ordered.contains(one)) ordered.add(one);
        }
        return ordered;
    }
}
