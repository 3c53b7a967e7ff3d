package anjia.engine;

import anjia.engine.Nearest.Turn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Looks for the cheapest one to three turns that make a No a Yes (转机). Each proposal is assessed again on the day it could be so; what is
 * not verified is not said.
 */
final class TurnSearch {
    static final String TODAY = "today";
    private static final int MOST_TURNS = 3;

    private final LocalDate today;
    private final BiFunction<List<Turn>, LocalDate, Assessment> again;

    /** @param again assesses as if these turns had come about, on a day */
    TurnSearch(LocalDate today, BiFunction<List<Turn>, LocalDate, Assessment> again) {
        this.today = today;
        this.again = again;
    }

    Nearest nearest(List<Turn> turns) {
        if (turns.isEmpty()) return new Nearest.None();
        var proposals = new ArrayList<List<Turn>>();
        combine(turns.stream().distinct().toList(), 0, List.of(), proposals);
        proposals.sort(Comparator.<List<Turn>>comparingLong(this::costOf).thenComparingInt(List::size));
        for (var proposal : proposals) {
            var day = day(proposal);
            var then = again.apply(proposal, day);
            if (then.outcome() == Outcome.ENTITLED || then.outcome() == Outcome.UNKNOWN)
                return new Nearest.Change(inOrder(proposal), day, then.outcome(), then.amounts());
        }
        return new Nearest.None();
    }

    private static void combine(List<Turn> turns, int from, List<Turn> chosen, List<List<Turn>> proposals) {
        if (!chosen.isEmpty()) proposals.add(chosen);
        if (chosen.size() == MOST_TURNS) return;
        for (int i = from; i < turns.size(); i++) {
            var more = new ArrayList<>(chosen);
            more.add(turns.get(i));
            if (eachFactOnce(more)) combine(turns, i + 1, more, proposals);
        }
    }

    private static boolean eachFactOnce(List<Turn> turns) {
        for (int i = 0; i < turns.size(); i++)
            for (int j = 0; j < i; j++)
                if (turns.get(i).fact().equals(turns.get(j).fact())) return false;
        return true;
    }

    private LocalDate day(List<Turn> turns) {
        return turns.stream().map(Turn::day).max(Comparator.naturalOrder()).orElse(today);
    }

    private static List<Turn> inOrder(List<Turn> turns) {
        return turns.stream().sorted(Comparator.comparing(Turn::day)).toList();
    }

    /** What a person can do costs least, then what an office must do, then waiting, by its length. */
    private long costOf(List<Turn> turns) {
        var cost = 0L;
        for (var turn : turns) cost += cost(turn);
        return cost;
    }

    private long cost(Turn turn) {
        return switch (turn.by()) {
            case PERSON -> 1;
            case OFFICE -> 3;
            case TIME -> 5 + ChronoUnit.MONTHS.between(today, turn.day());
            case NOBODY -> throw new IllegalArgumentException("nobody can change " + turn.fact());
        };
    }
}
