package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Assessment;
import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the law gives to a person, from the record and from what she answers (政策评估). Stores nothing. */
@Service
public class Assessments {

    private final Catalogue catalogue;
    private final FactSource record;
    private final Answering answering;
    private final Forerunners forerunners;
    private final Families families;
    private final PaidOnce once;
    private final OrganisationFacts organisations;

    Assessments(
            Catalogue catalogue,
            FactSource record,
            Answering answering,
            Forerunners forerunners,
            Families families,
            PaidOnce once,
            OrganisationFacts organisations) {
        this.catalogue = catalogue;
        this.record = record;
        this.answering = answering;
        this.forerunners = forerunners;
        this.families = families;
        this.once = once;
        this.organisations = organisations;
    }

    /**
     * Assesses one item. What the record knows for certain stands; answers fill in what it does not know. Of an item that is about a
     * child the answer named like its subject says which; an only child is meant without.
     *
     * @param desk division of the desk that asks, for items whose numbers are read there; null when nobody sits at a desk
     * @throws BadAnswers when an answer does not fit its question
     * @throws anjia.engine.UnknownItem when no item has the code
     */
    public Assessed assess(
            Actor actor, PersonId person, String item, LocalDate day, @Nullable DivisionCode desk, Answers answers) {
        var known = catalogue.item(item);
        var subject = subject(actor, person, known, day, answers);
        var facts = record.facts(actor, person, known, day, desk, subject);
        var filled = filled(facts, answering.read(known, answers, day));
        var assessed = assess(known, once.known(actor, person, known, filled, answers, day), day, desk);
        return new Assessed(known, assessed.facts(), assessed.assessment(), subject);
    }

    private @Nullable Subject subject(Actor actor, PersonId person, Item item, LocalDate day, Answers answers) {
        var subjects = families.subjects(actor, person, item, day);
        var said = answers.values().get(item.subject() == null ? "" : item.subject());
        if (said == null) return subjects.size() == 1 ? subjects.getFirst() : null;
        return subjects.stream()
                .filter(one -> one.key().equals(said))
                .findFirst()
                .orElse(null);
    }

    /** The item once for everybody it can be about; once when it is about the person, never when there is nobody. */
    public List<Assessed> each(
            Actor actor, PersonId person, Item item, LocalDate day, @Nullable DivisionCode desk, Answers answers) {
        var about = item.subject();
        if (about == null) return List.of(assess(actor, person, item.code(), day, desk, answers));
        return families.subjects(actor, person, item, day).stream()
                .map(subject -> assess(actor, person, item.code(), day, desk, answers.with(about, subject.key())))
                .toList();
    }

    /** All items that concern the person, assessed from the record alone; those that make way for others come first. */
    public List<Assessed> all(Actor actor, PersonId person, LocalDate day, @Nullable DivisionCode desk) {
        return all(actor, person, day, desk, Answers.NONE);
    }

    /** The same, from what she answered on the way as well. */
    List<Assessed> all(Actor actor, PersonId person, LocalDate day, @Nullable DivisionCode desk, Answers answers) {
        return forerunners.inOrder().stream()
                .flatMap(item -> each(actor, person, item, day, desk, answers).stream())
                .filter(assessed -> assessed.assessment().outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    /** Everything there is, whether it concerns the person or not, from the record and from what she answered on the way; of an item that can be about nobody, one about nobody in particular. */
    List<Assessed> everything(
            Actor actor, PersonId person, LocalDate day, @Nullable DivisionCode desk, Answers answers) {
        return forerunners.inOrder().stream()
                .flatMap(item -> {
                    var each = each(actor, person, item, day, desk, answers);
                    return (each.isEmpty() ? List.of(assess(actor, person, item.code(), day, desk, answers)) : each)
                            .stream();
                })
                .toList();
    }

    /** Assesses somebody of whom only these facts are known: a request of the API, a stored hand-in. */
    public Assessed assess(String item, Facts facts, LocalDate day, @Nullable DivisionCode desk) {
        return assess(catalogue.item(item), facts, day, desk);
    }

    /** What the law says of these facts, and nothing more: for who looks at facts that are not so. */
    Assessment assessment(Item item, Facts facts, LocalDate day, @Nullable DivisionCode desk) {
        return assess(item, facts, day, desk).assessment();
    }

    /** Assesses a visitor, of whom only the answers are known. @throws BadAnswers when an answer does not fit its question */
    public Assessed assess(String item, Answers answers, LocalDate day) {
        var known = catalogue.item(item);
        return assess(known, answering.read(known, answers, day), day, null);
    }

    /** Assesses an organisation: what the registers of the house know of it stands, answers say the rest. */
    public Assessed assess(
            UUID organisation, String item, Answers answers, LocalDate day, @Nullable DivisionCode desk) {
        var known = catalogue.item(item);
        var registered = organisations.of(organisation, known, day);
        return assess(known, filled(registered, answering.read(known, answers, day)), day, desk);
    }

    /** The answers with what the registers of the house know of the organisation in the place of what was said otherwise. */
    public Answers registered(UUID organisation, String item, Answers answers, LocalDate day) {
        var known = organisations.of(organisation, catalogue.item(item), day);
        var right = answers;
        for (var fact : known.byName().keySet()) right = right.with(fact, OrganisationFacts.YES);
        return right;
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
            filled = filled.put(answer.getKey(), filled(record.get(answer.getKey()), answer.getValue()));
        return filled;
    }

    private static Fact filled(Fact known, Fact answer) {
        if (known instanceof Fact.Known(Value.Members(var each), var origin)
                && answer instanceof Fact.Known(Value.Members(var said), var _))
            return new Fact.Known(new Value.Members(filled(each, said)), origin);
        return mayFill(known, answer) ? answer : known;
    }

    /** Member by member, in the order of the record; whom only the answer names comes after. */
    private static List<Facts> filled(List<Facts> known, List<Facts> said) {
        return IntStream.range(0, Math.max(known.size(), said.size()))
                .mapToObj(i -> i >= known.size()
                        ? said.get(i)
                        : i >= said.size() ? known.get(i) : filled(known.get(i), said.get(i)))
                .toList();
    }

    private static boolean mayFill(Fact known, Fact answer) {
        return switch (known) {
            case Fact.Missing _ -> true;
            case Fact.AtLeast least -> answer instanceof Fact.Known(Value.Whole(var n), var _) && n >= least.n();
            case Fact.Known _, Fact.Absent _ -> false;
        };
    }
}
