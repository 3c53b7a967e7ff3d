package anjia.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A life record as lanes over the years (个人档案): work, insurance, what was drawn.
 *
 * @param from first day shown
 * @param today the persimmon line
 */
public record Lanes(LocalDate from, LocalDate today, List<Lane> lanes) {

    public Lanes {
        lanes = List.copyOf(lanes);
    }

    /**
     * @param nothing what an empty lane says: "没有领过"
     */
    public record Lane(String name, List<Bar> bars, String nothing) {
        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param to last day; today for what still lasts
     */
    public record Bar(LocalDate from, LocalDate to, String words, Kind kind) {}

    public enum Kind {
        /** In this province, or certain. */
        HERE,
        /** In another province. */
        ELSEWHERE,
        /** Nothing is known; the words say what to do. */
        UNKNOWN
    }

    /** Where a day lies, in thousandths of the width; what lies outside is brought to the edge. */
    int at(LocalDate day) {
        var whole = Math.max(1, ChronoUnit.DAYS.between(from, end()));
        var passed = ChronoUnit.DAYS.between(from, day);
        return Math.toIntExact(Math.clamp(passed * 1000 / whole, 0, 1000));
    }

    /** Where the first day of a year lies. */
    int at(int year) {
        return at(LocalDate.of(year, 1, 1));
    }

    /** How wide a bar is; at least wide enough to be seen. */
    int width(Bar bar) {
        return Math.max(8, at(bar.to()) - at(bar.from()));
    }

    static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }

    /** A little after today, so that the line of today is seen. */
    private LocalDate end() {
        return today.plusDays(Math.max(30, ChronoUnit.DAYS.between(from, today) / 40));
    }

    /** The years written under the lanes: at most seven, evenly apart. */
    List<Integer> years() {
        int first = from.getDayOfYear() == 1 ? from.getYear() : from.getYear() + 1;
        int apart = Math.max(1, (today.getYear() - first + 6) / 6);
        return java.util.stream.IntStream.iterate(first, year -> year <= today.getYear(), year -> year + apart)
                .boxed()
                .toList();
    }
}
