package anjia.engine;

import anjia.engine.Step.NumberRead;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One number of the law with all its values (法定数值), ready to be read at a day: every possible reading is made at load. */
final class NumberTable {
    private final String name;
    private final By by;
    private final @Nullable SettledBy settledBy;
    private final List<CountyList> countyLists;
    private final Range range;
    private final List<Version> versions;
    private final long[] from;
    private final long[] until;
    private final NumberRead[][][] readings;
    private final List<PlacedReadings> placed;

    /** Between what a number differs. */
    enum By {
        NOTHING,
        COUNTY_CLASS,
        /** Codes of provinces, cities, counties or towns; the narrowest that holds a place counts. */
        PLACE
    }

    /**
     * A value and the day from which it holds.
     *
     * @param to last day, or null while no later value is known
     * @param values class of county, or code of a place, to value; key 0 for what holds everywhere else
     */
    record Version(LocalDate from, @Nullable LocalDate to, SortedMap<Integer, Long> values, String source, Sure sure) {
        Version {
            values = new TreeMap<>(values);
        }
    }

    /** @param bounds least and greatest that a number can be of which there is no value; null otherwise */
    NumberTable(
            String name,
            Measure measure,
            By by,
            List<Version> versions,
            long @Nullable [] bounds,
            @Nullable SettledBy settledBy,
            CountyClasses counties) {
        this.settledBy = settledBy;
        this.name = name;
        this.by = by;
        this.versions = List.copyOf(versions);
        this.from = versions.stream()
                .mapToLong(version -> version.from().toEpochDay())
                .toArray();
        this.until = until(versions, from);
        this.countyLists = by == By.COUNTY_CLASS ? countyLists(counties) : List.of();
        this.range = bounds == null ? range(versions, measure) : new Range(bounds[0], bounds[1], measure);
        this.placed = versions.stream().map(this::placed).toList();
        this.readings =
                versions.stream().map(version -> readings(version, counties)).toArray(NumberRead[][][]::new);
    }

    String name() {
        return name;
    }

    /** With all that is known of it. */
    LawNumber described(String declaredIn) {
        var differs = switch (by) {
            case NOTHING -> null;
            case COUNTY_CLASS -> "county class";
            case PLACE -> "place";
        };
        return new LawNumber(
                name,
                declaredIn,
                range.measure().unit(),
                differs,
                readings().toList(),
                versions.isEmpty() ? range.low() + ".." + range.high() : null,
                settledBy,
                countyLists);
    }

    /** The lists that are looked at on some day on which there is a value. */
    private List<CountyList> countyLists(CountyClasses counties) {
        return IntStream.range(0, counties.lists().size())
                .filter(list -> IntStream.range(0, from.length)
                        .anyMatch(version -> from[version] <= counties.until(list)
                                && until[version] >= counties.lists().get(list).from()))
                .mapToObj(counties.lists()::get)
                .map(list -> new CountyList(LocalDate.ofEpochDay(list.from()), list.source(), list.sure()))
                .toList();
    }

    By by() {
        return by;
    }

    /** From the least to the greatest value there ever was, any day for a day of the calendar; while there is none, what it can be. */
    Range range() {
        return range;
    }

    List<Version> versions() {
        return versions;
    }

    /** Index of the version in force, -1 when there is none. */
    int versionOn(long day) {
        var index = CountyClasses.newest(from, day);
        return index >= 0 && until[index] >= day ? index : -1;
    }

    /** Last day of a version, after which another is read or none. */
    long until(int version) {
        return until[version];
    }

    private static long[] until(List<Version> versions, long[] from) {
        var until = new long[from.length];
        for (int each = 0; each < until.length; each++) {
            var to = versions.get(each).to();
            var last = to == null ? Long.MAX_VALUE : to.toEpochDay();
            until[each] = each + 1 < from.length ? Math.min(last, from[each + 1] - 1) : last;
        }
        return until;
    }

    /** The reading for a class; null when the law gives this class no value. The list is the one the class was found in, -1 for none. */
    @Nullable
    NumberRead reading(int version, int countyClass, int list) {
        var classes = readings[version];
        return countyClass < classes.length ? classes[countyClass][list + 1] : null;
    }

    /** The reading for a place, of the narrowest division that has a value; null when none has. */
    @Nullable
    NumberRead readingFor(int version, String place) {
        return placed.get(version).of(place);
    }

    /** What is read on a day and for a place, whose county a list must put into a class where that counts; null when there is nothing. */
    @Nullable
    NumberRead readingAt(long day, String place, CountyClasses counties) {
        var version = versionOn(day);
        if (version < 0) return null;
        return switch (by) {
            case NOTHING -> reading(version, 0, CountyClasses.NO_LIST);
            case PLACE -> readingFor(version, place);
            case COUNTY_CLASS -> {
                var list = counties.listOn(day);
                var countyClass = list == CountyClasses.NO_LIST ? 0 : counties.classIn(list, counties.index(place));
                yield countyClass == 0 ? null : reading(version, countyClass, list);
            }
        };
    }

    /** Every value there is, once per class of counties. */
    Stream<NumberUsed> readings() {
        return versions.stream()
                .flatMap(version -> version.values().entrySet().stream()
                        .map(value -> used(version, value.getValue(), value.getKey(), null)));
    }

    /** The days of other years say nothing about one that is not set yet: it can be any. */
    private static Range range(List<Version> versions, Measure measure) {
        if (measure.unit() == Unit.DATE) return Range.DATE;
        var values = versions.stream()
                .flatMap(version -> version.values().values().stream())
                .toList();
        var low = values.stream().mapToLong(Long::longValue).min().orElse(0);
        var high = values.stream().mapToLong(Long::longValue).max().orElse(0);
        return new Range(low, high, measure);
    }

    private PlacedReadings placed(Version version) {
        var placed = new TreeMap<Integer, NumberRead>();
        if (by == By.PLACE)
            version.values().forEach((place, value) -> placed.put(place, reading(version, value, place, null)));
        return new PlacedReadings(placed);
    }

    private NumberRead[][] readings(Version version, CountyClasses counties) {
        if (by == By.PLACE) return new NumberRead[0][];
        var readings =
                new NumberRead[version.values().isEmpty() ? 1 : version.values().lastKey() + 1][];
        for (int each = 0; each < readings.length; each++) {
            readings[each] = new NumberRead[counties.lists().size() + 1];
            var value = version.values().get(each);
            if (value == null) continue;
            for (int list = -1; list < counties.lists().size(); list++)
                readings[each][list + 1] = reading(
                        version, value, each, list < 0 ? null : counties.lists().get(list));
        }
        return readings;
    }

    private NumberRead reading(
            Version version, long value, int countyClass, CountyClasses.@Nullable ListOfCounties list) {
        return new NumberRead(name, used(version, value, countyClass, list), value, value, range.measure(), List.of());
    }

    /** The reading of a what-if. */
    NumberRead supposed(long value, long day) {
        var used = new NumberUsed(
                name, value, range.measure(), LocalDate.ofEpochDay(day), null, "what if", Sure.DESIGNED, null, null);
        return new NumberRead(name, used, value, value, range.measure(), List.of());
    }

    private NumberUsed used(Version version, long value, int countyClass, CountyClasses.@Nullable ListOfCounties list) {
        var of = by == By.COUNTY_CLASS
                ? new NumberUsed.CountyClass(countyClass, list == null ? null : list.source())
                : null;
        var division = by == By.PLACE && countyClass > 0 ? String.valueOf(countyClass) : null;
        var sure = list == null ? version.sure() : version.sure().and(list.sure());
        return new NumberUsed(
                name, value, range.measure(), version.from(), version.to(), version.source(), sure, of, division);
    }
}
