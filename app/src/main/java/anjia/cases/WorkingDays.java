package anjia.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working days (工作日) as the State Council's yearly notices swap them (国务院办公厅关于部分节假日安排的通知).
 *
 * <p>A working day is a weekday that is not declared off, or a weekend day declared a working day (调休上班). Outside the published years only the weekday decides, and what is
 * counted there is provisional: the notice for a year comes in the autumn before it.
 *
 * @see "docs/sources/working-days.md"
 */
final class WorkingDays {

    private final Set<LocalDate> off;
    private final Set<LocalDate> shifted;
    private final LocalDate first;
    private final LocalDate last;

    /** @param off days declared off, {@code shifted} weekend days declared working days; together they name every published year */
    WorkingDays(Set<LocalDate> off, Set<LocalDate> shifted) {
        this.off = Set.copyOf(off);
        this.shifted = Set.copyOf(shifted);
        var named = new TreeSet<>(off);
        named.addAll(shifted);
        this.first = named.first().withDayOfYear(1);
        this.last = named.last().withDayOfYear(named.last().lengthOfYear());
    }

    /** The calendar that lies beside this class. */
    static WorkingDays published() {
        var stream = Objects.requireNonNull(WorkingDays.class.getResourceAsStream("data/workdays.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkingDays read(BufferedReader lines) {
        var off = new HashSet<LocalDate>();
        var shifted = new HashSet<LocalDate>();
        lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(row -> {
            var day = LocalDate.parse(row[0]);
            switch (row[1]) {
                case "holiday", "in_lieu" -> off.add(day);
                case "workday" -> shifted.add(day);
                default -> throw new IllegalStateException("workdays.csv: unknown kind " + row[1] + " on " + day);
            }
        });
        return new WorkingDays(off, shifted);
    }

    boolean isWorking(LocalDate day) {
        return shifted.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    /** Whether the calendar of the day's year has been published; if not, {@link #isWorking} is a guess. */
    boolean isPublished(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The last day whose calendar has been published, the end of a year. */
    LocalDate lastPublished() {
        return last;
    }

    /** The day itself when it is a working day, else the next one that is. */
    LocalDate sameOrNext(LocalDate day) {
        var next = day;
        while (!isWorking(next)) next = next.plusDays(1);
        return next;
    }

    /** The {@code count}-th working day after the day; the day itself for 0. */
    LocalDate plus(LocalDate day, int count) {
        if (count < 0) throw new IllegalArgumentException("cannot count " + count + " working days forward");
        var reached = day;
        for (var left = count; left > 0; left--) reached = sameOrNext(reached.plusDays(1));
        return reached;
    }

    /** How many working days lie after {@code from}, up to and including {@code to}; 0 when {@code to} is not later. */
    int between(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) return 0;
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
