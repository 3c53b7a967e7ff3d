package anjia.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Walks over a derivation. */
final class Steps {
    private Steps() {}

    static List<Input> inputs(Step root) {
        var found = new LinkedHashMap<String, Input>();
        collect(root, found);
        return List.copyOf(found.values());
    }

    /** A group is one input: what is known of each member lies in it. */
    private static void collect(Step step, LinkedHashMap<String, Input> found) {
        switch (step) {
            case Step.Each(var spec, var fact, var _, var _, var _) ->
                found.putIfAbsent(spec.name(), new Input(spec, fact));
            case Step.GroupSum(var spec, var fact, var _, var _, var _, var _) ->
                found.putIfAbsent(spec.name(), new Input(spec, fact));
            case Step.Covered(var spec, var fact, var _, var _, var _, var until, var within, var _) -> {
                found.putIfAbsent(spec.name(), new Input(spec, fact));
                collect(until, found);
                if (within != null) collect(within, found);
            }
            default -> {
                own(step, found);
                for (var part : parts(step)) collect(part, found);
            }
        }
    }

    private static void own(Step step, LinkedHashMap<String, Input> found) {
        switch (step) {
            case Step.FactRead(var spec, var fact, var _, var _, var _) ->
                found.putIfAbsent(spec.name(), new Input(spec, fact));
            case Step.Listed(var spec, var fact, var _, var _) -> found.putIfAbsent(spec.name(), new Input(spec, fact));
            case Step.IsKnown(var spec, var fact, var _) -> found.putIfAbsent(spec.name(), new Input(spec, fact));
            case Step.YesNoRead(var spec, var fact, var _) -> found.putIfAbsent(spec.name(), new Input(spec, fact));
            default -> {}
        }
    }

    static List<NumberUsed> numbers(Step root) {
        var found = new LinkedHashSet<NumberUsed>();
        walk(root, step -> {
            if (step instanceof Step.NumberRead read && read.used() != null) found.add(read.used());
        });
        return List.copyOf(found);
    }

    /** Visits the step and everything below it, each amount that it reads included. */
    static void walk(Step step, Consumer<Step> visit) {
        visit.accept(step);
        for (var part : parts(step)) walk(part, visit);
    }

    static List<? extends Step> parts(Step step) {
        return switch (step) {
            case Step.FactRead _, Step.Constant _, Step.DayRead _, Step.Listed _, Step.IsKnown _, Step.YesNoRead _ ->
                List.of();
            case Step.NumberRead read -> read.open();
            case Step.Arithmetic arithmetic -> arithmetic.parts();
            case Step.TableRow row -> row.inputs();
            case Step.AmountRead amount -> List.of(amount.from());
            case Step.Span span -> List.of(span.from(), span.to());
            case Step.Shift shift -> List.of(shift.from(), shift.by());
            case Step.GroupSum sum -> sum.members();
            case Step.Each each -> each.members();
            case Step.Covered covered ->
                covered.within() == null ? List.of(covered.until()) : List.of(covered.until(), covered.within());
            case Step.Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Step.Logic logic -> logic.parts();
            case Step.Branch branch -> {
                var all = new ArrayList<Step>(branch.reached());
                all.addFirst(branch.condition());
                yield all;
            }
        };
    }
}
