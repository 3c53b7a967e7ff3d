package anjia.catalogue;

import anjia.catalogue.Comparison.Difference;
import anjia.catalogue.WhatIfAnswer.Reason;
import anjia.engine.Amount;
import anjia.engine.Assessment;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Finding;
import anjia.engine.Outcome;
import anjia.engine.Result;
import anjia.engine.Ways;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a thing would be otherwise (变化的理由): the conditions that turn, in the words of the law; where none does, the facts that are changed. */
final class WhatIfReasons {

    private final Difference difference;
    private final Speech speech;

    WhatIfReasons(Difference difference, Speech speech) {
        this.difference = difference;
        this.speech = speech;
    }

    List<Reason> all() {
        var turned = turned();
        return turned.isEmpty() ? facts() : turned;
    }

    /** The conditions that turn; empty when none does. */
    List<Reason> turned() {
        return switch (difference.kind()) {
            case GAINED -> turnedTo(Result.MET);
            case LOST -> turnedTo(Result.NOT_MET);
            case CHANGED, SAME -> List.of();
        };
    }

    /** Of an item that did not concern her before, no condition has turned: all of them are new. */
    private List<Reason> turnedTo(Result result) {
        var before = difference.before().assessment();
        if (before.findings().isEmpty()) return List.of();
        return difference.after().assessment().findings(result).stream()
                .filter(finding -> before.findings(result).stream()
                        .noneMatch(earlier -> earlier.rule().equals(finding.rule())))
                .map(this::reason)
                .toList();
    }

    /** The condition by its name, and which of its facts would be otherwise. */
    private Reason reason(Finding finding) {
        var condition = speech.words()
                .fill(
                        speech.words().rule(finding.rule()).met(),
                        difference.after().assessment());
        var facts = finding.inputs().stream()
                .flatMap(input -> changed(input.spec()).stream())
                .collect(Collectors.joining(speech.text("catalogue.semicolon")));
        var words = speech.text("catalogue.whatif.turn." + finding.result(), condition);
        return new Reason(
                facts.isEmpty() ? words : speech.text("catalogue.whatif.turn.because", words, facts),
                Articles.of(finding.article()));
    }

    private List<Reason> facts() {
        return difference.after().item().facts().stream()
                .flatMap(spec -> changed(spec).stream())
                .map(words -> new Reason(words, ""))
                .toList();
    }

    private Optional<String> changed(FactSpec spec) {
        var was = difference.before().facts().get(spec.name());
        var is = difference.after().facts().get(spec.name());
        if (was.toString().equals(is.toString())) return Optional.empty();
        var name = speech.words().fact(spec.name());
        return Optional.of(
                spec.type() instanceof FactType.Members
                        ? speech.text("catalogue.whatif.herself", name)
                        : speech.text("catalogue.whatif.becomes", name, speech.fact(spec, was), speech.fact(spec, is)));
    }

    /** Each amount that would be another one: "每月领：1,755.00元 → 1,926.00元". */
    static List<String> amounts(Difference one, Speech speech) {
        return one.becomes().amounts().stream()
                .flatMap(is -> one.was().amounts().stream()
                        .filter(was -> was.name().equals(is.name()))
                        .flatMap(was -> amount(was, is, speech)))
                .toList();
    }

    private static Stream<String> amount(Amount was, Amount is, Speech speech) {
        var before = figure(was, speech);
        var after = figure(is, speech);
        return before.equals(after)
                ? Stream.empty()
                : Stream.of(
                        speech.text("catalogue.whatif.becomes", speech.words().amount(is.name()), before, after));
    }

    /** Of what is paid by the month, the first month. */
    private static String figure(Amount amount, Speech speech) {
        var low = amount.isSchedule() ? amount.months().getFirst().low() : amount.low();
        return speech.amount(amount, low);
    }

    /** The assessment as if it gave these amounts already: what comes by waiting, or together with another item. */
    static Assessment giving(Assessment found, List<Amount> amounts) {
        return new Assessment(
                found.item(),
                found.day(),
                found.governingDay(),
                found.place(),
                Outcome.ENTITLED,
                false,
                found.findings(),
                amounts,
                List.of(),
                Ways.NONE,
                List.of(),
                found.lawHash());
    }
}
