package anjia.engine;

import anjia.engine.Nearest.Change;
import anjia.engine.Nearest.Turn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest one to three turns that make a No a Yes (转机). Each proposal is assessed again on the day it could be so; what is
 * not verified is not said.
 */
final class TurnSearch {
    static final String TODAY = "today";
    private static final int MOST_TURNS = 3;
    private static final int MOST_OTHERS = 2;

    private final LocalDate today;
    private final List<Finding> failing;
    private final BiFunction<List<Turn>, LocalDate, Assessing> again;

    /**
     * @param failing the conditions that fail today
     * @param again assesses as if these turns had come about, on a day
     */
    TurnSearch(LocalDate today, List<Finding> failing, BiFunction<List<Turn>, LocalDate, Assessing> again) {
        this.today = today;
        this.failing = failing;
        this.again = again;
    }

    Nearest nearest() {
        var proposals = new ArrayList<List<Turn>>();
        combine(turns(), 0, List.of(), proposals);
        proposals.sort(Comparator.<List<Turn>>comparingLong(this::costOf)
                .thenComparingInt(List::size)
                .thenComparing(this::day));
        for (var proposal : proposals) {
            var change = verified(proposal);
            if (change != null) return change;
        }
        return new Nearest.None();
    }

    /** @param first the nearest one */
    List<Change> others(Change first) {
        var told = new ArrayList<>(List.of(first));
        var single = turns().stream()
                .sorted(Comparator.comparingLong(this::cost).thenComparing(Turn::day))
                .toList();
        for (var turn : single) {
            if (told.size() > MOST_OTHERS) break;
            if (told.stream().anyMatch(change -> isToldIn(change, turn))) continue;
            var change = verified(List.of(turn));
            if (change != null && change.leavesNoMoreOpenThan(first)) told.add(change);
        }
        return List.copyOf(told.subList(1, told.size()));
    }

    /** Another value of the same fact is another way only where one chooses. */
    private static boolean isToldIn(Change change, Turn turn) {
        return change.turns().stream()
                .anyMatch(other ->
                        other.fact().equals(turn.fact()) && !(isChoice(other) && isChoice(turn)) || other.equals(turn));
    }

    private static boolean isChoice(Turn turn) {
        return turn.to() instanceof Fact.Known(Value.Code _, var _);
    }

    Optional<LocalDate> lastDay(Change change) {
        var until = change.day().plusDays(Flips.LOOKED_AT);
        var days = change.turns().stream().anyMatch(TurnSearch::isDoneOnItsDay)
                ? change.day().plusDays(1).datesUntil(until)
                : again.apply(change.turns(), change.day()).flips(until).stream();
        return days.filter(day -> isTooLate(change, day)).findFirst().map(day -> day.minusDays(1));
    }

    private boolean isTooLate(Change change, LocalDate day) {
        var turns = change.turns().stream().map(turn -> doneOn(turn, day)).toList();
        var then = again.apply(turns, day).answer();
        return switch (then.outcome()) {
            case NOT_ENTITLED -> then.findings(Result.NOT_MET).stream().anyMatch(TurnSearch::staysSo);
            case NOT_APPLICABLE -> true;
            case ENTITLED, UNKNOWN -> false;
        };
    }

    /** Months that go on being paid may well be enough for what the law asks by then. */
    private static boolean staysSo(Finding failing) {
        return failing.inputs().stream().noneMatch(input -> input.spec().changesBy() == ChangedBy.TIME);
    }

    /** Who registers later is registered later. */
    private static Turn doneOn(Turn turn, LocalDate day) {
        return isDoneOnItsDay(turn)
                ? new Turn(turn.fact(), turn.from(), new Fact.Known(new Value.Day(day), null), turn.by(), day)
                : turn;
    }

    private static boolean isDoneOnItsDay(Turn turn) {
        return !turn.fact().equals(TODAY)
                && turn.to() instanceof Fact.Known(Value.Day(var day), var _)
                && day.equals(turn.day());
    }

    private List<Turn> turns() {
        return again.apply(List.of(), today).turns(failing).stream().distinct().toList();
    }

    private @Nullable Change verified(List<Turn> proposal) {
        var day = day(proposal);
        var then = again.apply(proposal, day).answer();
        return switch (then.outcome()) {
            case ENTITLED, UNKNOWN ->
                new Change(
                        proposal.stream()
                                .sorted(Comparator.comparing(Turn::day))
                                .toList(),
                        day,
                        then.outcome(),
                        then.gateIsOpen(),
                        then.amounts(),
                        then.questions(),
                        then.missing());
            case NOT_ENTITLED, NOT_APPLICABLE -> null;
        };
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
