package anjia.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The dated lists that put every county into a class (最低工资类区). */
final class CountyClasses {
    static final int UNLISTED = -1;
    static final int NO_LIST = -1;
    private static final int COUNTY_DIGITS = 6;

    private final Map<String, Integer> indexes;
    private final List<ListOfCounties> lists;
    private final long[] from;

    /**
     * One list.
     *
     * @param classes class of each county by its index, 0 where the list does not name it
     */
    record ListOfCounties(long from, String source, Sure sure, byte[] classes) {
        SortedSet<Integer> present() {
            var present = new TreeSet<Integer>();
            for (var each : classes) if (each > 0) present.add((int) each);
            return present;
        }
    }

    CountyClasses(Map<String, Integer> indexes, List<ListOfCounties> lists) {
        this.indexes = new HashMap<>(indexes); // quicker to read than an immutable one
        this.lists = List.copyOf(lists);
        this.from = lists.stream().mapToLong(ListOfCounties::from).toArray();
    }

    /** Index of the county that a place lies in, UNLISTED when no list knows it. */
    int index(String place) {
        var county = place.length() > COUNTY_DIGITS ? place.substring(0, COUNTY_DIGITS) : place;
        return indexes.getOrDefault(county, UNLISTED);
    }

    /** The list that holds on a day, NO_LIST before the first. */
    int listOn(long day) {
        return newest(from, day);
    }

    /** Last day on which the list holds; of NO_LIST, the day before the first. */
    long until(int list) {
        return list + 1 < from.length ? from[list + 1] - 1 : Long.MAX_VALUE;
    }

    /** Class of a county in a list, 0 when it is not named there. */
    int classIn(int list, int county) {
        return county == UNLISTED ? 0 : lists.get(list).classes()[county];
    }

    List<ListOfCounties> lists() {
        return lists;
    }

    /** The codes in no particular order. */
    Iterable<String> counties() {
        return indexes.keySet();
    }

    /** Index of the last of the ascending days that is not after the day, -1 when there is none. They are few, and mostly the newest is meant. */
    static int newest(long[] days, long day) {
        var newest = days.length - 1;
        while (newest >= 0 && days[newest] > day) newest--;
        return newest;
    }
}
