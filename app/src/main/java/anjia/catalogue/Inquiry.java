package anjia.catalogue;

import anjia.access.Actor;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.engine.Question;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks about several items at once (多事项自测): one question at a time, the one that decides most for the least effort, until nothing that matters is
 * open. What one item has asked no other asks again.
 */
@Component
class Inquiry {

    private final Assessments assessments;
    private final Desks desks;

    Inquiry(Assessments assessments, Desks desks) {
        this.assessments = assessments;
        this.desks = desks;
    }

    /** Everything that concerns the person as far as is known: a worker from her record and her answers, a visitor from answers alone. */
    List<Assessed> assess(Actor actor, List<Item> items, Answers answers, LocalDate day) {
        return items.stream()
                .flatMap(item -> assess(actor, item, answers, day).stream())
                .filter(assessed -> assessed.assessment().outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    private List<Assessed> assess(Actor actor, Item item, Answers answers, LocalDate day) {
        return actor instanceof Actor.ForPerson person
                ? assessments.each(person, person.person(), item, day, desks.of(person, person.person()), answers)
                : List.of(assessments.assess(item.code(), answers, day));
    }

    /** A question that is open, and the first item that asks it. */
    record Asked(Assessed of, Question question) {}

    /**
     * The question that decides most for what it costs to answer; of equals the cheaper one, then the one that is asked first. The same answers
     * always lead to the same question.
     */
    static Optional<Asked> next(List<Assessed> assessed, Answers answers) {
        var worth = new LinkedHashMap<String, Worth>();
        for (var each : assessed) {
            var open = each.assessment().questions().stream()
                    .filter(question -> !answers.answers(question.fact()))
                    .toList();
            for (var question : open)
                worth.merge(question.fact(), Worth.of(new Asked(each, question), open.size() == 1), Worth::and);
        }
        return worth.values().stream().min(Worth.MOST).map(Worth::asked);
    }

    /** How many different questions are open. */
    static int open(List<Assessed> assessed, Answers answers) {
        return (int) assessed.stream()
                .flatMap(each -> each.assessment().questions().stream())
                .map(Question::fact)
                .filter(fact -> !answers.answers(fact))
                .distinct()
                .count();
    }

    /**
     * What an answer is worth.
     *
     * @param decides one for each item in which it still matters, two where it decides the item: it may take it away, or nothing else is open
     * @param cost effort of the person who answers
     */
    private record Worth(Asked asked, long decides, long cost) {

        /** By what is decided for each step of effort, without dividing. */
        static final Comparator<Worth> MOST = ((Comparator<Worth>)
                        (one, other) -> Long.compare(other.decides * one.cost, one.decides * other.cost))
                .thenComparing(Worth::cost);

        static Worth of(Asked asked, boolean alone) {
            var question = asked.question();
            var decides = alone || question.settles().contains(Question.GATE);
            return new Worth(asked, decides ? 2 : 1, Math.max(1, question.cost()));
        }

        /** The same question of another item. */
        Worth and(Worth other) {
            return new Worth(asked, decides + other.decides, cost);
        }
    }

    /** The answers among these that can be used: of a question that changed meanwhile, none. */
    static Answers usable(
            List<Item> items, Answers answers, Answering answering, LocalDate day, anjia.web.Frame frame) {
        var usable = answers;
        for (Map.Entry<String, String> one : answers.values().entrySet()) {
            var alone = Answers.NONE.with(one.getKey(), one.getValue());
            var wrong = items.stream()
                    .anyMatch(
                            item -> !answering.mistakes(item, alone, day, frame).isEmpty());
            if (wrong) usable = usable.without(one.getKey());
        }
        return usable;
    }
}
