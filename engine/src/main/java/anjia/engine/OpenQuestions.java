package anjia.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the facts that still matter: those an open gate, an open condition or an inexact amount really rests on. */
final class OpenQuestions {
    /** Name of the fact to what it would settle. */
    private final Map<String, Open> settles = new LinkedHashMap<>();

    /** Amounts that were gone into for what is looked at now: others read them many times over. */
    private @Nullable Set<Step> gone;

    private String of = "";

    private OpenQuestions() {}

    private record Open(FactSpec spec, List<String> settles) {}

    static List<Question> of(Step.@Nullable Claim gate, List<Finding> findings, List<Amount> amounts) {
        var open = new OpenQuestions();
        if (gate != null && gate.result() == Result.UNKNOWN) open.look(Question.GATE, gate);
        else if (allExact(findings, amounts)) return List.of();
        for (var finding : findings) if (finding.result() == Result.UNKNOWN) open.look(finding.rule(), finding.trace());
        for (var amount : amounts) {
            open.look(amount.name(), amount.trace());
            for (var month : amount.months()) open.collect(month.trace());
        }
        return open.questions();
    }

    private void look(String what, Step trace) {
        of = what;
        gone = null;
        collect(trace);
    }

    private static boolean allExact(List<Finding> findings, List<Amount> amounts) {
        for (var finding : findings) if (finding.result() == Result.UNKNOWN) return false;
        for (var amount : amounts) if (!amount.exact()) return false;
        return true;
    }

    private List<Question> questions() {
        var questions = new ArrayList<Question>(settles.size());
        for (var open : settles.values()) questions.add(question(open.spec(), open.settles()));
        questions.sort(Comparator.comparingInt(Question::cost));
        return List.copyOf(questions);
    }

    private static Question question(FactSpec spec, List<String> settles) {
        return new Question(spec.name(), spec.ask().question(), spec.ask().cost(), List.copyOf(settles));
    }

    /** Goes down only where the derivation is open: what is settled needs no answer. */
    private void collect(Step step) {
        switch (step) {
            case Step.Figure figure when figure.exact() -> {}
            case Step.Claim claim when claim.result() != Result.UNKNOWN -> {}
            case Step.FactRead(var spec, var fact, var _, var _, var _) -> ask(spec, fact);
            case Step.Listed(var spec, var fact, var _, var _) -> ask(spec, fact);
            case Step.IsKnown(var spec, var fact, var _) -> ask(spec, fact);
            case Step.YesNoRead(var spec, var fact, var _) -> ask(spec, fact);
            case Step.Each each -> ask(each.spec(), each.fact());
            case Step.GroupSum sum -> ask(sum.spec(), sum.fact());
            case Step.Covered covered -> {
                ask(covered.spec(), covered.fact());
                collect(Steps.parts(covered));
            }
            case Step.AmountRead amount -> {
                if (isNew(amount.from())) collect(amount.from());
            }
            case Step.Comparison(var _, var left, var right, var _) -> {
                collect(left);
                collect(right);
            }
            case Step.Branch branch -> {
                collect(branch.condition());
                collect(branch.reached());
            }
            default -> collect(Steps.parts(step));
        }
    }

    private void collect(List<? extends Step> parts) {
        for (int i = 0; i < parts.size(); i++) collect(parts.get(i));
    }

    private boolean isNew(Step amount) {
        if (gone == null) gone = Collections.newSetFromMap(new IdentityHashMap<>());
        return gone.add(amount);
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

    private void ask(FactSpec spec, Fact fact) {
        if (!isOpen(fact)) return;
        var settled = settles.computeIfAbsent(spec.name(), _ -> new Open(spec, new ArrayList<>(2)))
                .settles();
        if (settled.isEmpty() || !settled.contains(of)) settled.add(of);
    }
}
