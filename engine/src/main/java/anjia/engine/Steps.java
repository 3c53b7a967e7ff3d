package anjia.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks over a derivation. */
final class Steps {
    private Steps() {}

    static List<Input> inputs(Step root) {
        var found = new LinkedHashMap<String, Input>();
        collect(root, found, gone());
        return List.copyOf(found.values());
    }

    /** Amounts that were gone into: another amount reads them many times over. */
    private static Set<Step> gone() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A group is one input: what is known of each member lies in it. */
    private static void collect(Step step, LinkedHashMap<String, Input> found, Set<Step> gone) {
        switch (step) {
            case Step.Each(var spec, var fact, var _, var _, var _) ->
                found.putIfAbsent(spec.name(), new Input(spec, fact));
            case Step.GroupSum(var spec, var fact, var _, var _, var _, var _) ->
                found.putIfAbsent(spec.name(), new Input(spec, fact));
            case Step.Covered(var spec, var fact, var _, var _, var _, var until, var within, var _) -> {
                found.putIfAbsent(spec.name(), new Input(spec, fact));
                collect(until, found, gone);
                if (within != null) collect(within, found, gone);
            }
            case Step.AmountRead amount when !gone.add(amount.from()) -> {}
            default -> {
                own(step, found);
                for (var part : parts(step)) collect(part, found, gone);
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
        collectNumbers(root, found, gone());
        return List.copyOf(found);
    }

    private static void collectNumbers(Step step, LinkedHashSet<NumberUsed> found, Set<Step> gone) {
        if (step instanceof Step.NumberRead read && read.used() != null) found.add(read.used());
        if (step instanceof Step.AmountRead amount && !gone.add(amount.from())) return;
        for (var part : parts(step)) collectNumbers(part, found, gone);
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
