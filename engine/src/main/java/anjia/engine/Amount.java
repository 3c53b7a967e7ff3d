package anjia.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an item gives (待遇数额), exact or at least the lower bound.
 *
 * @param article the article it stands on, as written in the law text
 * @param low the least it can be, equal to {@code high} when everything is known; for a schedule, the least and the most of any month
 * @param trace how it was reckoned; for a schedule, for how many months: each month has its own trace
 * @param months one entry per month of a schedule, first month first, without gaps; empty for a plain amount
 */
public record Amount(
        String name, Unit unit, String article, long low, long high, Step trace, List<MonthAmount> months) {

    /** Whether every figure is known; the months of a schedule may still differ from each other. */
    public boolean exact() {
        if (months.isEmpty()) return low == high;
        for (var month : months) if (!month.exact()) return false;
        return true;
    }

    /** Whether it is paid month by month; a schedule of no months is none. */
    public boolean isSchedule() {
        return !months.isEmpty();
    }

    /** Numbers of the law it rests on, each once. */
    public List<NumberUsed> numbers() {
        return traces().flatMap(step -> Steps.numbers(step).stream()).distinct().toList();
    }

    /** Facts it rests on, each once. */
    public List<Input> inputs() {
        return traces().flatMap(step -> Steps.inputs(step).stream()).distinct().toList();
    }

    private Stream<Step> traces() {
        return Stream.concat(Stream.of(trace), months.stream().map(MonthAmount::trace));
    }
}
