package anjia.engine;

import java.util.List;

/**
 * What an item gives (待遇数额), exact or at least the lower bound.
 *
 * @param low the least it can be; equal to {@code high} when everything is known
 * @param trace how it was reckoned; for a schedule, its first month
 * @param months one entry per month of a schedule, first month first, without gaps; empty for a plain amount
 */
public record Amount(String name, Unit unit, long low, long high, Step trace, List<MonthAmount> months) {

    public boolean exact() {
        return low == high && months.stream().allMatch(MonthAmount::exact);
    }

    public boolean isSchedule() {
        return !months.isEmpty();
    }

    /** Numbers of the law it rests on, each once. */
    public List<NumberUsed> numbers() {
        if (!isSchedule()) return Steps.numbers(trace);
        return months.stream()
                .flatMap(month -> Steps.numbers(month.trace()).stream())
                .distinct()
                .toList();
    }

    /** Facts it rests on, each once. */
    public List<Input> inputs() {
        return Steps.inputs(trace);
    }
}
