package anjia.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An assessment in the words in which examples state what they expect. Money is in yuan with two decimals. */
record Answered(Assessment found) {

    List<String> to(Example.Expected expected) {
        return switch (expected.key()) {
            case "outcome" ->
                List.of(found.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case "not" -> rules(Result.NOT_MET);
            case "unknown" -> rules(Result.UNKNOWN);
            case "ask" -> found.questions().stream().map(Question::key).toList();
            case "missing" ->
                found.missing().stream().map(MissingNumber::name).distinct().toList();
            case "nearest" -> List.of(nearest(expected.values().getFirst().contains(" on ")));
            case "or" ->
                found.ways().others().stream().map(other -> said(other, false)).toList();
            case "last day" -> List.of(lastDay());
            default ->
                found.amount(expected.key()).map(Answered::amount).stream().toList();
        };
    }

    private List<String> rules(Result result) {
        return found.findings(result).stream().map(Finding::rule).toList();
    }

    /** {@code contribution_months 12, registered_on 2026-03-10 on 2026-04-10}; the day only where it is asked for. */
    private String nearest(boolean withDay) {
        return switch (found.nearest()) {
            case Nearest.None() -> "none";
            case Nearest.Change change -> said(change, withDay);
        };
    }

    private static String said(Nearest.Change change, boolean withDay) {
        var said = change.turns().stream()
                .map(turn -> turn.fact() + " " + turn.to())
                .toList();
        return String.join(", ", said) + (withDay ? " on " + change.day() : "");
    }

    /** Of the nearest change; {@code none} when the calendar sets it no end. */
    private String lastDay() {
        return found.nearest() instanceof Nearest.Change change
                ? found.ways().lastDay(change).map(LocalDate::toString).orElse("none")
                : "none";
    }

    private static String amount(Amount amount) {
        if (!amount.isSchedule()) return range(amount.low(), amount.high(), amount.unit());
        var runs = runs(amount.months());
        if (runs.size() == 1) return "every month " + range(amount.low(), amount.high(), amount.unit());
        return String.join(
                ", ",
                runs.stream()
                        .map(run -> run.size() + " months " + each(run.getFirst(), amount.unit()))
                        .toList());
    }

    /** Months that follow each other with one amount. */
    private static List<List<MonthAmount>> runs(List<MonthAmount> months) {
        var runs = new ArrayList<List<MonthAmount>>();
        for (var month : months) {
            if (!runs.isEmpty() && same(runs.getLast().getFirst(), month))
                runs.getLast().add(month);
            else runs.add(new ArrayList<>(List.of(month)));
        }
        return runs;
    }

    private static boolean same(MonthAmount a, MonthAmount b) {
        return a.low() == b.low() && a.high() == b.high();
    }

    private static String each(MonthAmount month, Unit unit) {
        return range(month.low(), month.high(), unit);
    }

    private static String range(long low, long high, Unit unit) {
        return (low == high ? "" : "at least ") + figure(low, unit);
    }

    private static String figure(long n, Unit unit) {
        if (unit == Unit.DATE) return LocalDate.ofEpochDay(n).toString();
        return Figures.isMoney(unit) ? "%d.%02d yuan".formatted(n / 100, n % 100) : Long.toString(n);
    }
}
