package anjia.catalogue;

import anjia.catalogue.Explanation.Figure;
import anjia.catalogue.Explanation.Ladder;
import anjia.catalogue.Explanation.Unfound;
import anjia.engine.Amount;
import anjia.engine.Assessment;
import anjia.engine.Finding;
import anjia.engine.Item;
import anjia.engine.MissingNumber;
import anjia.engine.NumberUsed;
import anjia.engine.Outcome;
import anjia.engine.Step;
import anjia.places.Places;
import anjia.web.Frame;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts assessments into words (评估说明). */
@Service
public class Explanations {

    private final Places places;
    private final Questions questions;
    private final Forerunners forerunners;
    private final SealedAnswers sealed;

    Explanations(Places places, Questions questions, Forerunners forerunners, SealedAnswers sealed) {
        this.places = places;
        this.questions = questions;
        this.forerunners = forerunners;
        this.sealed = sealed;
    }

    /** In the language of the frame. */
    public Explanation of(Assessed assessed, Frame frame) {
        var item = assessed.item();
        var assessment = assessed.assessment();
        var speech = new Speech(frame, item, places);
        var money = new MoneyWords(speech, assessment);
        var ladders = ladders(speech, assessment);
        var together = forerunners.of(assessed).map(first -> name(first, frame)).orElse("");
        var verdict = new Verdict(speech, assessment);
        var entitled = assessment.outcome() == Outcome.ENTITLED && !assessment.gateIsOpen();
        return new Explanation(
                item.code(),
                name(assessed, speech),
                item.official(),
                verdict.state(),
                verdict.words(money.main() != null),
                entitled ? money.main() : null,
                entitled ? money.lead() : verdict.lead(),
                entitled ? money.sums() : List.of(),
                entitled ? ladders : List.of(),
                new Grounds(speech, assessment).all(),
                Quotations.of(item, decisive(assessment), entitled ? ladders : List.of(), assessment.governingDay()),
                figures(speech, assessment),
                unfound(speech, assessment),
                entitled ? money.periods() : List.of(),
                questions.of(assessed, frame),
                new WayWords(
                                speech,
                                assessment,
                                together,
                                fact -> forerunners.opening(item, fact).map(first -> name(first, frame)))
                        .lines(),
                together,
                assessment.day(),
                assessment.governingDay(),
                assessment.lawHash(),
                carried(assessed));
    }

    private static String name(Item item, Frame frame) {
        return item.words(frame.language().tag()).name();
    }

    /** What the item is called, and whom it is about. */
    public String name(Assessed assessed, Frame frame) {
        return name(assessed, new Speech(frame, assessed.item(), places));
    }

    /** The questions that still matter, cheapest first. */
    public List<OpenQuestion> questions(Assessed assessed, Frame frame) {
        return questions.of(assessed, frame);
    }

    /** The questions about these facts, whether or not they are open. */
    public List<OpenQuestion> questions(Assessed assessed, Collection<String> facts, Frame frame) {
        return questions.about(assessed, facts, frame);
    }

    /** "孩子上一年级 · 马小宝". */
    private static String name(Assessed assessed, Speech speech) {
        var subject = assessed.subject();
        return subject == null
                ? speech.words().name()
                : speech.words().name() + " · " + speech.frame().name(subject.name());
    }

    /** Whom it is about goes along in every link. */
    private String carried(Assessed assessed) {
        var said = sealed.seal(assessed.saying(Answers.NONE));
        return said.isEmpty() ? "" : "?" + SealedAnswers.PARAMETER + "=" + said;
    }

    private static List<Ladder> ladders(Speech speech, Assessment assessment) {
        var ladders = new Ladders(speech);
        return assessment.amounts().stream()
                .flatMap(amount -> ladders.of(amount).stream())
                .toList();
    }

    /** Names of the rules and amounts whose articles are quoted: of a No, only those that fail. */
    private static Set<String> decisive(Assessment assessment) {
        var names = new HashSet<String>();
        for (var finding : assessment.findings())
            if (assessment.outcome() != Outcome.NOT_ENTITLED || finding.result() == anjia.engine.Result.NOT_MET)
                names.add(finding.rule());
        if (assessment.outcome() == Outcome.ENTITLED) assessment.amounts().forEach(amount -> names.add(amount.name()));
        return names;
    }

    private static List<Figure> figures(Speech speech, Assessment assessment) {
        var numbers = new LinkedHashSet<NumberUsed>();
        assessment.findings().stream().map(Finding::numbers).forEach(numbers::addAll);
        if (assessment.outcome() == Outcome.ENTITLED)
            assessment.amounts().stream().map(Amount::numbers).forEach(numbers::addAll);
        var tables = assessment.outcome() == Outcome.ENTITLED ? assessment.amounts() : List.<Amount>of();
        return Stream.concat(
                        numbers.stream().map(number -> figure(speech, number)),
                        tables.stream().flatMap(amount -> figure(speech, amount).stream()))
                .toList();
    }

    /** What stands in a table of the law is no number of its own, and has a source and a mark all the same. */
    private static Optional<Figure> figure(Speech speech, Amount amount) {
        if (!(amount.trace() instanceof Step.TableRow table) || !table.exact()) return Optional.empty();
        var mark = Speech.mark(table.sure());
        return Optional.of(new Figure(
                speech.words().amount(amount.name()),
                speech.figure(table.low(), table.measure()),
                "",
                speech.text("catalogue.fromTable"),
                Articles.of(amount.article()),
                mark,
                mark.confirmWithOffice() ? speech.text("web.mark.confirm") : "",
                speech.doubt(amount.name(), table)));
    }

    /** A hole that is no number is a rule that was not found; its name says nothing to people. */
    private static List<Unfound> unfound(Speech speech, Assessment assessment) {
        return assessment.missing().stream()
                .map(MissingNumber::name)
                .filter(speech.words().numbers()::containsKey)
                .distinct()
                .map(name -> new Unfound(
                        speech.words().number(name),
                        Doubts.link(Doubts.number(speech.item().code(), name))))
                .toList();
    }

    private static Figure figure(Speech speech, NumberUsed number) {
        var mark = Speech.mark(number);
        return new Figure(
                speech.words().number(number.name()),
                speech.figure(number.value(), number.measure()),
                speech.where(number),
                speech.validity(number),
                Articles.of(number.source()),
                mark,
                mark.confirmWithOffice() ? speech.text("web.mark.confirm") : "",
                speech.doubt(number));
    }
}
