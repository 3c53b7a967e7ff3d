package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Finding;
import anjia.engine.Item;
import anjia.engine.Question;
import anjia.engine.Unit;
import anjia.engine.Value;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the questions that still matter into words (待回答的问题). */
@Component
class Questions {

    /** No law has had more classes of counties. */
    private static final int CLASSES = 4;

    private final Places places;
    private final Counties counties;

    Questions(Places places, Counties counties) {
        this.places = places;
        this.counties = counties;
    }

    /** Cheapest first. */
    List<OpenQuestion> of(Assessed assessed, Frame frame) {
        return of(assessed, assessed.assessment().questions(), frame);
    }

    /** The same, after a No about what is still open beside it as well. */
    List<OpenQuestion> further(Assessed assessed, Frame frame) {
        return of(assessed, assessed.assessment().further(), frame);
    }

    private List<OpenQuestion> of(Assessed assessed, List<Question> questions, Frame frame) {
        return questions.stream().map(question -> of(assessed, question, frame)).toList();
    }

    /** Questions about these facts, open or not, in the order of the item: for who corrects what was answered. */
    List<OpenQuestion> about(Assessed assessed, Collection<String> facts, Frame frame) {
        return about(assessed.item(), facts, frame);
    }

    List<OpenQuestion> about(Item item, Collection<String> facts, Frame frame) {
        var speech = new Speech(frame, item, places);
        return item.facts().stream()
                .filter(spec -> facts.contains(spec.name()))
                .map(spec -> of(
                        spec,
                        speech,
                        "",
                        "",
                        spec.type() instanceof FactType.Members group
                                ? group(group, new Fact.Missing(), speech)
                                : null))
                .toList();
    }

    private OpenQuestion of(Assessed assessed, Question question, Frame frame) {
        var speech = new Speech(frame, assessed.item(), places);
        var spec = assessed.item().fact(question.fact());
        var group = spec.type() instanceof FactType.Members members
                ? group(members, assessed.facts().get(spec.name()), speech)
                : null;
        return of(spec, speech, hint(assessed, spec, speech), articles(assessed.assessment(), question), group);
    }

    /** Every fact of every member that is not known yet. */
    private OpenQuestion.Group group(FactType.Members group, Fact fact, Speech speech) {
        var each = group.each().stream()
                .map(spec -> of(spec, speech, "", "", null))
                .toList();
        var known = fact instanceof Fact.Known(Value.Members(var members), var _)
                ? members.stream().map(member -> known(group, member, speech)).toList()
                : List.<Map<String, String>>of();
        return new OpenQuestion.Group(each, known, group.most(), group.spell() != null);
    }

    private static Map<String, String> known(FactType.Members group, Facts member, Speech speech) {
        return group.each().stream()
                .filter(spec -> !(member.get(spec.name()) instanceof Fact.Missing))
                .collect(Collectors.toMap(FactSpec::name, spec -> speech.fact(spec, member.get(spec.name()))));
    }

    private OpenQuestion of(
            FactSpec spec, Speech speech, String hint, String articles, OpenQuestion.@Nullable Group group) {
        var words = speech.words().question(spec.ask().question());
        return new OpenQuestion(
                spec.name(),
                kind(spec),
                speech.words().fact(spec.name()),
                words.ask(),
                hint,
                words.why(),
                articles,
                choices(spec, words.choices(), speech.frame()),
                spec.mayBeAbsent() ? Choice.of(Answers.NONE_SUCH, speech.text(none(spec))) : null,
                Choice.of(Answers.UNSURE, words.unsure()),
                kind(spec) == OpenQuestion.Kind.MONEY
                        ? speech.text("catalogue.unit.yuan")
                        : speech.text("catalogue.unit." + spec.unit(), 2),
                group);
    }

    private static OpenQuestion.Kind kind(FactSpec spec) {
        return switch (spec.type()) {
            case FactType.OneOf _, FactType.YesNo _, FactType.ClassOf _ -> OpenQuestion.Kind.CHOICE;
            case FactType.Day _ -> OpenQuestion.Kind.DAY;
            case FactType.Place _ -> OpenQuestion.Kind.PLACE;
            case FactType.Members _ -> OpenQuestion.Kind.GROUP;
            case FactType.Count count ->
                Speech.isMoney(count.unit()) ? OpenQuestion.Kind.MONEY : OpenQuestion.Kind.COUNT;
        };
    }

    /** What the record knows already, and how months are counted. */
    private static String hint(Assessed assessed, FactSpec spec, Speech speech) {
        var known = assessed.facts().get(spec.name()) instanceof Fact.AtLeast least
                ? speech.text("catalogue.hint.known", speech.figure(least.n(), spec.measure()))
                : "";
        var how = spec.unit() == Unit.MONTHS ? speech.text("catalogue.hint.months") : "";
        return Stream.of(known, how)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(speech.text("catalogue.gap")));
    }

    private List<Choice> choices(FactSpec spec, Map<String, String> words, Frame frame) {
        return switch (spec.type()) {
            case FactType.OneOf(var choices) ->
                choices.stream()
                        .map(choice -> Choice.of(choice, words.getOrDefault(choice, choice)))
                        .toList();
            case FactType.YesNo _ ->
                Stream.of("yes", "no")
                        .map(choice -> Choice.of(choice, words.getOrDefault(choice, choice)))
                        .toList();
            case FactType.ClassOf _ ->
                IntStream.rangeClosed(1, CLASSES)
                        .mapToObj(one -> Choice.of(String.valueOf(one), frame.text("catalogue.class", one)))
                        .toList();
            case FactType.Place _ -> counties.offered();
            case FactType.Count _, FactType.Day _, FactType.Members _ -> List.of();
        };
    }

    /** The articles of the rules that the answer settles. */
    private static String articles(Assessment assessment, Question question) {
        return assessment.findings().stream()
                .filter(finding -> question.settles().contains(finding.rule()))
                .map(Finding::article)
                .map(Articles::of)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String none(FactSpec spec) {
        return spec.type() instanceof FactType.Place ? "catalogue.noneSuch.place" : "catalogue.noneSuch.day";
    }
}
