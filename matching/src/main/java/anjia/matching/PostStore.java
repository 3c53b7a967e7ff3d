package anjia.matching;

import java.util.Arrays;

/**
 * Posts in their order for search: by occupation group, prefecture, occupation, and the points that every seeker gives them, most first.
 * Only the bit that closes a post ever changes.
 */
final class PostStore {
    final Layout layout;
    final PostRows rows;
    final int[] start; // of each bucket, and one past the last
    final int[] prefecture; // its number, of each row
    final int[] occupation;
    final PostBounds buckets;
    final PostBounds regions; // group x prefecture
    final PostBounds wideRegions; // group x province
    final PostBounds wideOccupations; // occupation x province
    final int mostFixed;
    private final long[] rowById; // id above, row below, ascending

    PostStore(PostRows source) {
        var n = source.size();
        layout = new Layout(
                Arrays.stream(source.county, 0, n).map(Codes::prefecture).toArray(),
                Arrays.copyOf(source.occupation, n));
        var bucketOf = new int[n];
        start = new int[layout.buckets() + 1];
        for (int row = 0; row < n; row++) {
            bucketOf[row] = layout.bucket(
                    layout.prefecture(Codes.prefecture(source.county[row])), layout.occupation(source.occupation[row]));
            start[bucketOf[row] + 1]++;
        }
        for (int b = 0; b < layout.buckets(); b++) start[b + 1] += start[b];
        rows = new PostRows(n);
        for (var key : ordered(source, bucketOf)) rows.add(source, (int) key);
        prefecture = new int[n];
        occupation = new int[n];
        buckets = new PostBounds(layout.buckets());
        var prefectures = layout.prefectures.length;
        regions = new PostBounds(layout.groups.length * prefectures);
        wideRegions = new PostBounds(layout.groups.length * layout.provinces());
        wideOccupations = new PostBounds(layout.occupations.length * layout.provinces());
        for (int row = 0; row < n; row++) {
            prefecture[row] = layout.prefecture(Codes.prefecture(rows.county[row]));
            occupation[row] = layout.occupation(rows.occupation[row]);
            buckets.widen(bucket(row), rows.filter[row], rows.low[row], rows.high[row], rows.rest[row]);
        }
        summarise();
        var most = 0;
        for (int row = 0; row < n; row++) most = Math.max(most, PostRows.fixed(rows.rest[row]));
        mostFixed = most;
        rowById = new long[n];
        for (int row = 0; row < n; row++) rowById[row] = (long) rows.id[row] << 32 | row;
        Arrays.sort(rowById);
    }

    private long[] ordered(PostRows source, int[] bucketOf) {
        var keys = new long[bucketOf.length];
        var next = start.clone();
        for (int row = 0; row < keys.length; row++)
            keys[next[bucketOf[row]]++] = (long) (0xfffff - PostRows.fixed(source.rest[row])) << 32 | row;
        for (int b = 0; b < layout.buckets(); b++)
            if (start[b + 1] - start[b] > 1) Arrays.sort(keys, start[b], start[b + 1]);
        return keys;
    }

    private int bucket(int row) {
        return layout.bucket(prefecture[row], occupation[row]);
    }

    private void summarise() {
        for (int o = 0; o < layout.occupations.length; o++)
            for (int p = 0; p < layout.prefectures.length; p++) {
                var bucket = layout.bucket(p, o);
                if (start[bucket] == start[bucket + 1]) continue;
                var province = layout.provinceOf(p);
                regions.widen(region(layout.group(o), p), buckets, bucket);
                wideRegions.widen(wideRegion(layout.group(o), province), buckets, bucket);
                wideOccupations.widen(wideRegion(o, province), buckets, bucket);
            }
    }

    int region(int group, int prefecture) {
        return group * layout.prefectures.length + prefecture;
    }

    /** Of a group, or of an occupation, in a province. */
    int wideRegion(int groupOrOccupation, int province) {
        return groupOrOccupation * layout.provinces() + province;
    }

    int size() {
        return rows.size();
    }

    /** The row of a post, negative when it is not here. */
    int row(int id) {
        var at = Arrays.binarySearch(rowById, (long) id << 32);
        if (at < 0) at = -at - 1;
        return at < rowById.length && (int) (rowById[at] >>> 32) == id ? (int) rowById[at] : -1;
    }
}
