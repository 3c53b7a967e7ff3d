package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the law gives to a person, from the record and from what she answers (政策评估). Stores nothing. */
@Service
public class Assessments {

    private final Catalogue catalogue;
    private final FactSource record;
    private final Answering answering;
    private final Forerunners forerunners;

    Assessments(Catalogue catalogue, FactSource record, Answering answering, Forerunners forerunners) {
        this.catalogue = catalogue;
        this.record = record;
        this.answering = answering;
        this.forerunners = forerunners;
    }

    /**
     * Assesses one item. What the record knows for certain stands; answers fill in what it does not know.
     *
     * @param desk division of the desk that asks, for items whose numbers are read there; null when nobody sits at a desk
     * @throws BadAnswers when an answer does not fit its question
     * @throws anjia.engine.UnknownItem when no item has the code
     */
    public Assessed assess(
            Actor actor, PersonId person, String item, LocalDate day, @Nullable DivisionCode desk, Answers answers) {
        var known = catalogue.item(item);
        var facts = record.facts(actor, person, known, day, desk);
        return assess(known, filled(facts, answering.read(known, answers, day)), day, desk);
    }

    /** All items that concern the person, assessed from the record alone; those that make way for others come first. */
    public List<Assessed> all(Actor actor, PersonId person, LocalDate day, @Nullable DivisionCode desk) {
        return forerunners.inOrder().stream()
                .map(item -> assess(actor, person, item.code(), day, desk, Answers.NONE))
                .filter(assessed -> assessed.assessment().outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    /** Assesses somebody of whom only these facts are known: a request of the API, a stored hand-in. */
    public Assessed assess(String item, Facts facts, LocalDate day, @Nullable DivisionCode desk) {
        return assess(catalogue.item(item), facts, day, desk);
    }

    /** Assesses a visitor, of whom only the answers are known. @throws BadAnswers when an answer does not fit its question */
    public Assessed assess(String item, Answers answers, LocalDate day) {
        var known = catalogue.item(item);
        return assess(known, answering.read(known, answers, day), day, null);
    }

    private Assessed assess(Item item, Facts facts, LocalDate day, @Nullable DivisionCode desk) {
        var assessment = desk == null
                ? catalogue.law().assess(item.code(), facts, day)
                : catalogue.law().assess(item.code(), facts, day, desk.value());
        return new Assessed(item, facts, assessment);
    }

    /** The record's certain facts stand; an answer never lowers what the record knows at least. */
    private static Facts filled(Facts record, Facts answers) {
        var filled = record;
        for (var answer : answers.byName().entrySet())
            if (mayFill(record.get(answer.getKey()), answer.getValue()))
                filled = filled.put(answer.getKey(), answer.getValue());
        return filled;
    }

    private static boolean mayFill(Fact known, Fact answer) {
        return switch (known) {
            case Fact.Missing _ -> true;
            case Fact.AtLeast least ->
                answer instanceof Fact.Known(anjia.engine.Value.Whole(var n), var _) && n >= least.n();
            case Fact.Known _, Fact.Absent _ -> false;
        };
    }
}
