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
 * Asks about several items at once (多事项自测): one question at a time, the one that says most, until nothing that matters is open. What
 * one item has asked no other asks again.
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

    /** The question that concerns most items; of equals the one that may take an item away, then the easiest. */
    Optional<Asked> next(List<Assessed> assessed, Answers answers) {
        var weights = new LinkedHashMap<String, Weight>();
        for (var each : assessed)
            for (var question : each.assessment().questions())
                if (!answers.answers(question.fact()))
                    weights.merge(question.fact(), Weight.of(new Asked(each, question)), Weight::and);
        return weights.values().stream().min(Weight.HEAVIEST).map(Weight::asked);
    }

    /** How many different questions are open. */
    int open(List<Assessed> assessed, Answers answers) {
        return (int) assessed.stream()
                .flatMap(each -> each.assessment().questions().stream())
                .map(Question::fact)
                .filter(fact -> !answers.answers(fact))
                .distinct()
                .count();
    }

    private record Weight(Asked asked, int items, int gates) {

        static final Comparator<Weight> HEAVIEST = Comparator.comparing(Weight::items, Comparator.reverseOrder())
                .thenComparing(Weight::gates, Comparator.reverseOrder())
                .thenComparing(weight -> weight.asked().question().cost());

        static Weight of(Asked asked) {
            return new Weight(asked, 1, asked.question().settles().contains(Question.GATE) ? 1 : 0);
        }

        Weight and(Weight other) {
            return new Weight(asked, items + other.items, gates + other.gates);
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
