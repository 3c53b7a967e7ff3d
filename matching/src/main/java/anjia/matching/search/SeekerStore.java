package anjia.matching.search;

import anjia.matching.Codes;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Seekers in their order for search: by group of the first wish, home prefecture, first wish and wage. Only consent ever changes. */
final class SeekerStore {
    final Layout layout;
    final SeekerRows rows;
    /** By first wish and home: the rows themselves. */
    final int[] start;

    /** The filter word of each row as it was when the store was made. */
    final long[] filters;

    final SeekerBounds firstWishes;
    final SeekerLists homes;
    final SeekerLists named;
    private final long[] rowById;

    SeekerStore(SeekerRows source) {
        var n = source.size();
        layout = new Layout(prefectures(source), occupations(source));
        var bucketOf = new int[n];
        start = new int[layout.buckets() + 1];
        for (int row = 0; row < n; row++) {
            bucketOf[row] = layout.bucket(home(source, row), layout.occupation(source.wish(row, 0)));
            start[bucketOf[row] + 1]++;
        }
        for (int b = 0; b < layout.buckets(); b++) start[b + 1] += start[b];
        rows = new SeekerRows(n);
        var next = start.clone();
        var order = new int[n];
        for (var row : byWage(source)) order[next[bucketOf[row]]++] = row;
        for (var row : order) rows.add(source, row);
        filters = new long[n];
        for (int row = 0; row < n; row++) filters[row] = rows.filter(row);
        firstWishes = new SeekerBounds(layout.buckets());
        for (int b = 0; b < layout.buckets(); b++)
            for (int row = start[b]; row < start[b + 1]; row++) firstWishes.widen(b, rows, row);
        var byWage = byWage(rows);
        homes = new SeekerLists(rows, layout, byWage, 1, (row, _) -> home(rows, row));
        named = new SeekerLists(rows, layout, byWage, 3, this::named);
        rowById = new long[n];
        for (int row = 0; row < n; row++) rowById[row] = (long) rows.id(row) << 32 | row;
        Arrays.sort(rowById);
    }

    private static int[] prefectures(SeekerRows source) {
        return IntStream.range(0, source.size())
                .flatMap(row -> IntStream.of(
                        Codes.prefecture(source.county(row)),
                        source.named(row, 0),
                        source.named(row, 1),
                        source.named(row, 2)))
                .filter(code -> code != 0)
                .distinct()
                .toArray();
    }

    private static int[] occupations(SeekerRows source) {
        return IntStream.range(0, source.size())
                .flatMap(row -> IntStream.of(source.wish(row, 0), source.wish(row, 1), source.wish(row, 2)))
                .filter(code -> code != 0)
                .distinct()
                .toArray();
    }

    private int home(SeekerRows of, int row) {
        return layout.prefecture(Codes.prefecture(of.county(row)));
    }

    private int named(int row, int which) {
        var code = rows.named(row, which);
        return code == 0 || code == Codes.prefecture(rows.county(row)) ? -1 : layout.prefecture(code);
    }

    private static int[] byWage(SeekerRows source) {
        var next = new int[1025];
        for (int row = 0; row < source.size(); row++) next[source.wage(row) + 1]++;
        for (int wage = 0; wage < 1024; wage++) next[wage + 1] += next[wage];
        var order = new int[source.size()];
        for (int row = 0; row < source.size(); row++) order[next[source.wage(row)]++] = row;
        return order;
    }

    /** The row of a seeker, negative when she is not here. */
    int row(int id) {
        var at = Arrays.binarySearch(rowById, (long) id << 32);
        if (at < 0) at = -at - 1;
        return at < rowById.length && (int) (rowById[at] >>> 32) == id ? (int) rowById[at] : -1;
    }
}
