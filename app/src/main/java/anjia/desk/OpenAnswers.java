package anjia.desk;

import anjia.cases.Plan;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Explanations;
import anjia.catalogue.OpenQuestion;
import anjia.engine.Outcome;
import anjia.web.Frame;
import anjia.web.MemberRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the clerk still has to ask (还要问的): each question once, with the item that asks it first; what may not concern the person comes last. */
@Component
class OpenAnswers {

    private static final int LITTLE = 3;

    private final Explanations explanations;
    private final Catalogue catalogue;

    OpenAnswers(Explanations explanations, Catalogue catalogue) {
        this.explanations = explanations;
        this.catalogue = catalogue;
    }

    /** All that is open. */
    record Open(List<Nearly> nearly, List<Perhaps> perhaps) {}

    /** An item that answers would settle, with those of its questions that no item before it asks. */
    record Nearly(String name, List<Asked> questions) {

        /** Little enough to answer that it need not be folded away. */
        boolean isLittle() {
            return questions.stream().mapToInt(Asked::effort).sum() <= LITTLE;
        }

        /** Whether the clerk wrote something in it, which must not be folded away with its mistakes. */
        boolean isTouched(PersonViews.Typed typed) {
            return questions.stream()
                    .anyMatch(asked -> typed.touches(asked.question().fact()));
        }
    }

    /** Items of one function of which nobody knows yet whether they concern the person. */
    record Perhaps(String function, List<Nearly> items) {

        boolean isTouched(PersonViews.Typed typed) {
            return items.stream().anyMatch(near -> near.isTouched(typed));
        }
    }

    /** A question with its field; asked once, whichever items need it. */
    record Asked(OpenQuestion question, String typed, List<MemberRow> rows) {

        int effort() {
            return rows.isEmpty() ? 1 : LITTLE + 1;
        }
    }

    Open of(Plan plan, PersonViews.Typed typed, LocalDate day, Frame frame) {
        var asked = new HashSet<String>();
        var nearly = nearly(
                plan.nearly().stream().filter(OpenAnswers::concerns).filter(offer -> !isWithoutQuestions(offer)),
                asked,
                typed,
                frame);
        return new Open(nearly, perhaps(plan, asked, typed, day, frame));
    }

    /** Whether it concerns the person for all we know; of anything else she is asked that first. */
    static boolean concerns(Plan.Offer offer) {
        return !offer.assessed().assessment().gateIsOpen();
    }

    private static boolean isWithoutQuestions(Plan.Offer offer) {
        return offer.assessed().assessment().outcome() == Outcome.UNKNOWN
                && offer.assessed().assessment().questions().isEmpty();
    }

    /**
     * What no answer of the person settles any more: a figure of the law was not found, or she is not sure. It can be handed in, and the office
     * finds out, as on the phone.
     */
    static List<Plan.Offer> forTheOffice(Plan plan, Answers answers) {
        var can = plan.can().stream().map(Plan.Offer::item).collect(Collectors.toSet());
        return plan.nearly().stream()
                .filter(OpenAnswers::concerns)
                .filter(offer -> offer.assessed().assessment().outcome() == Outcome.UNKNOWN)
                .filter(offer -> offer.assessed().assessment().questions().stream()
                        .allMatch(question -> answers.answers(question.fact())))
                .filter(offer -> can.containsAll(offer.after()))
                .toList();
    }

    private List<Nearly> nearly(Stream<Plan.Offer> offers, Set<String> asked, PersonViews.Typed typed, Frame frame) {
        return offers.map(Plan.Offer::assessed)
                .map(assessed ->
                        new Nearly(explanations.name(assessed, frame), questions(assessed, asked, typed, frame)))
                .toList();
    }

    /** In the order of the functions. */
    private List<Perhaps> perhaps(Plan plan, Set<String> asked, PersonViews.Typed typed, LocalDate day, Frame frame) {
        var perhaps = new ArrayList<Perhaps>();
        for (var function : catalogue.law().functions()) {
            if (!function.activeOn(day)) continue;
            var offers = plan.nearly().stream()
                    .filter(offer -> !concerns(offer))
                    .filter(offer -> offer.assessed().item().function().equals(function.code()));
            var nearly = nearly(offers, asked, typed, frame);
            if (!nearly.isEmpty()) perhaps.add(new Perhaps(frame.english() ? function.en() : function.zh(), nearly));
        }
        return perhaps;
    }

    private List<Asked> questions(Assessed assessed, Set<String> asked, PersonViews.Typed typed, Frame frame) {
        return explanations.questions(assessed, frame).stream()
                .filter(question -> asked.add(question.fact()))
                .map(question -> new Asked(
                        question, typed.value(question.fact()), question.rows(typed.form(), typed.errors(), frame)))
                .toList();
    }
}
