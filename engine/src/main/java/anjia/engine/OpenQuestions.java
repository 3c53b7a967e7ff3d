package anjia.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the facts that still matter: those an open gate, an open condition or an inexact amount really rests on. */
final class OpenQuestions {
    private final Map<FactSpec, List<String>> settles = new LinkedHashMap<>();

    private OpenQuestions() {}

    static List<Question> of(Step.@Nullable Claim gate, List<Finding> findings, List<Amount> amounts) {
        var open = new OpenQuestions();
        if (gate != null && gate.result() == Result.UNKNOWN) open.collect(Question.GATE, gate);
        else if (allExact(findings, amounts)) return List.of();
        for (var finding : findings)
            if (finding.result() == Result.UNKNOWN) open.collect(finding.rule(), finding.trace());
        for (var amount : amounts) {
            open.collect(amount.name(), amount.trace());
            amount.months().forEach(month -> open.collect(amount.name(), month.trace()));
        }
        return open.questions();
    }

    private static boolean allExact(List<Finding> findings, List<Amount> amounts) {
        for (var finding : findings) if (finding.result() == Result.UNKNOWN) return false;
        for (var amount : amounts) if (!amount.exact()) return false;
        return true;
    }

    private List<Question> questions() {
        return settles.entrySet().stream()
                .map(entry -> question(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Question::cost))
                .toList();
    }

    private static Question question(FactSpec spec, List<String> settles) {
        return new Question(spec.name(), spec.ask().question(), spec.ask().cost(), List.copyOf(settles));
    }

    /** Goes down only where the derivation is open: what is settled needs no answer. */
    private void collect(String of, Step step) {
        switch (step) {
            case Step.Figure figure when figure.exact() -> {}
            case Step.Claim claim when claim.result() != Result.UNKNOWN -> {}
            case Step.FactRead(var spec, var fact, var _, var _, var _) -> ask(of, spec, fact);
            case Step.Listed(var spec, var fact, var _, var _) -> ask(of, spec, fact);
            case Step.IsKnown(var spec, var fact, var _) -> ask(of, spec, fact);
            case Step.YesNoRead(var spec, var fact, var _) -> ask(of, spec, fact);
            case Step.Each each -> ask(of, each.spec(), each.fact());
            case Step.GroupSum sum -> ask(of, sum.spec(), sum.fact());
            case Step.Covered covered -> {
                ask(of, covered.spec(), covered.fact());
                Steps.parts(covered).forEach(part -> collect(of, part));
            }
            default -> Steps.parts(step).forEach(part -> collect(of, part));
        }
    }

    /** Of a group it is enough that something is not known of one of its members. */
    private static boolean isOpen(Fact fact) {
        return switch (fact) {
            case Fact.Missing _, Fact.AtLeast _ -> true;
            case Fact.Known(Value.Members(var each), var _) ->
                each.stream()
                        .flatMap(member -> member.byName().values().stream())
                        .anyMatch(OpenQuestions::isOpen);
            case Fact.Known _, Fact.Absent _ -> false;
        };
    }

    private void ask(String of, FactSpec spec, Fact fact) {
        if (!isOpen(fact)) return;
        var settled = settles.computeIfAbsent(spec, unused -> new ArrayList<>());
        if (!settled.contains(of)) settled.add(of);
    }
}
