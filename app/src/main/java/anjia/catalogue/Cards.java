package anjia.catalogue;

import anjia.access.Actor;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.web.Entitlement;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Items as cards: what somebody gets, and the one way on (待遇卡片). */
@Component
class Cards {

    private final Assessments assessments;
    private final Explanations explanations;
    private final Desks desks;

    Cards(Assessments assessments, Explanations explanations, Desks desks) {
        this.assessments = assessments;
        this.explanations = explanations;
        this.desks = desks;
    }

    /** @param assessed false for a visitor, of whom nothing is known yet: then there is no state to show */
    record Card(String item, String name, String line, boolean assessed, Entitlement entitlement) {}

    /** What a visitor may find out by answering. */
    List<Card> toCheck(List<Item> items, Frame frame) {
        return items.stream().map(item -> toCheck(item, frame)).toList();
    }

    private static Card toCheck(Item item, Frame frame) {
        var words = item.words(frame.language().tag());
        var card = new Entitlement(
                Entitlement.State.NEARLY,
                words.name(),
                null,
                words.inOwnWords(),
                "/check/" + item.code(),
                frame.text("catalogue.guide.check"));
        return new Card(item.code(), words.name(), words.inOwnWords(), false, card);
    }

    List<Card> assessed(Actor.ForPerson person, List<Item> items, LocalDate day, Frame frame) {
        var desk = desks.of(person, person.person());
        return items.stream()
                .flatMap(item -> assessments.each(person, person.person(), item, day, desk, Answers.NONE).stream())
                .filter(assessed -> assessed.assessment().outcome() != Outcome.NOT_APPLICABLE)
                .map(assessed -> card(explanations.of(assessed, frame), frame))
                .toList();
    }

    /** The card of somebody whose record was read. */
    static Card card(Explanation explanation, Frame frame) {
        var page = "/entitlements/" + explanation.item() + explanation.carried();
        var question = explanation.questions().isEmpty()
                ? null
                : explanation.questions().getFirst();
        var entitlement = switch (explanation.state()) {
            case ENTITLED ->
                new Entitlement(
                        Entitlement.State.ENTITLED,
                        explanation.name(),
                        explanation.amount(),
                        first(explanation.lead(), explanation.verdict()),
                        page,
                        frame.text(
                                explanation.amount() == null ? "catalogue.why.apply" : "catalogue.entitlements.see"));
            case NEARLY ->
                question != null
                        ? new Entitlement(
                                Entitlement.State.NEARLY,
                                explanation.name(),
                                null,
                                frame.text("catalogue.entitlements.oneAnswer", question.ask()),
                                "/check/" + explanation.item() + explanation.carried(),
                                frame.text("catalogue.entitlements.answer"))
                        : new Entitlement(
                                Entitlement.State.NEARLY,
                                explanation.name(),
                                null,
                                first(explanation.lead(), explanation.verdict()),
                                page,
                                frame.text("catalogue.entitlements.how"));
            case NOT ->
                new Entitlement(
                        Entitlement.State.NOT,
                        explanation.name(),
                        null,
                        first(explanation.lead(), explanation.verdict()),
                        page,
                        "");
        };
        return new Card(explanation.item(), explanation.name(), entitlement.line(), true, entitlement);
    }

    /** The card of somebody who answered a few questions; it leads to the page that says why, or to the next question. */
    static Card found(Explanation explanation, String answers, Frame frame) {
        var card = card(explanation, frame).entitlement();
        var link = "/check/" + explanation.item()
                + (answers.isEmpty() ? "" : "?" + SealedAnswers.PARAMETER + "=" + answers);
        var action =
                card.state() == Entitlement.State.ENTITLED ? frame.text("catalogue.entitlements.see") : card.action();
        var found = new Entitlement(card.state(), card.name(), card.amount(), card.line(), link, action);
        return new Card(explanation.item(), explanation.name(), found.line(), true, found);
    }

    private static String first(List<String> sentences, String otherwise) {
        return sentences.isEmpty() ? otherwise : sentences.getFirst();
    }
}
