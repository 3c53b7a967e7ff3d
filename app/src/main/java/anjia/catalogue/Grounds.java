package anjia.catalogue;

import anjia.catalogue.Explanation.Ground;
import anjia.engine.Assessment;
import anjia.engine.Fact;
import anjia.engine.Finding;
import anjia.engine.Input;
import anjia.engine.NumberUsed;
import anjia.engine.Result;
import anjia.web.Condition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how each condition came out, from which fact, and who says so (条件说明). */
final class Grounds {

    private final Speech speech;
    private final Assessment assessment;

    Grounds(Speech speech, Assessment assessment) {
        this.speech = speech;
        this.assessment = assessment;
    }

    List<Ground> all() {
        return assessment.findings().stream().map(this::ground).toList();
    }

    private Ground ground(Finding finding) {
        var name = speech.words().fill(speech.words().rule(finding.rule()).met(), assessment);
        var condition = new Condition(state(finding.result()), name, said(finding), sources(finding));
        return new Ground(finding.rule(), condition, Articles.of(finding.article()));
    }

    private String said(Finding finding) {
        return finding.result() == Result.MET ? known(finding) : speech.words().say(finding);
    }

    /** The facts behind a condition that is met, and the figures of the law they were held against. */
    private String known(Finding finding) {
        var facts = finding.inputs().stream()
                .filter(input -> !(input.fact() instanceof Fact.Missing))
                .map(this::fact);
        var figures = finding.numbers().stream().map(this::figure);
        return Stream.concat(facts, figures)
                .collect(Collectors.joining(speech.text("catalogue.semicolon"), "", speech.text("catalogue.fullStop")));
    }

    private String fact(Input input) {
        return speech.text(
                "catalogue.named", speech.words().fact(input.name()), speech.fact(input.spec(), input.fact()));
    }

    private String figure(NumberUsed number) {
        return speech.text(
                "catalogue.named",
                speech.words().number(number.name()),
                speech.figure(number.value(), number.measure()));
    }

    private String sources(Finding finding) {
        var sources = finding.inputs().stream()
                .map(input -> input.fact().origin())
                .filter(Objects::nonNull)
                .map(speech::source)
                .distinct()
                .collect(Collectors.joining(speech.text("catalogue.semicolon")));
        return sources.isEmpty() ? "" : speech.text("catalogue.sources", sources);
    }

    private static Condition.State state(Result result) {
        return switch (result) {
            case MET -> Condition.State.MET;
            case NOT_MET -> Condition.State.NOT_MET;
            case UNKNOWN -> Condition.State.UNKNOWN;
        };
    }
}
