package anjia.matching.search;

import anjia.matching.Codes;
import java.util.Arrays;

/**
 * Posts in their order for search: by occupation group, prefecture, occupation, and the points that every seeker gives them, most first.
 * Only the bit that closes a post ever changes.
 */
final class PostStore {
    final Layout layout;
    final int[] start; // of each bucket, and one past the last
    /** Filters and the rest as columns of their own: a run of them is tried without a branch, several at once. */
    final long[] filter;

    final long[] rest;
    /** Low and high skills of each row side by side: read of the few that are tried further. */
    final long[] skills;

    final char[] prefecture; // its number, of each row
    final char[] occupation;
    final int[] id;
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
        filter = new long[n];
        rest = new long[n];
        skills = new long[2 * n];
        prefecture = new char[n];
        occupation = new char[n];
        id = new int[n];
        rowById = new long[n];
        buckets = new PostBounds(layout.buckets());
        regions = new PostBounds(layout.groups.length * layout.prefectures.length);
        wideRegions = new PostBounds(layout.groups.length * layout.provinces());
        wideOccupations = new PostBounds(layout.occupations.length * layout.provinces());
        var order = ordered(source, bucketOf);
        var most = 0;
        for (int row = 0; row < n; row++) {
            put(row, source, (int) order[row]);
            most = Math.max(most, PostRows.fixed(rest[row]));
        }
        mostFixed = most;
        Arrays.sort(rowById);
        summarise();
    }

    private void put(int row, PostRows source, int from) {
        filter[row] = source.filter[from];
        rest[row] = source.rest[from];
        skills[2 * row] = source.low[from];
        skills[2 * row + 1] = source.high[from];
        prefecture[row] = (char) layout.prefecture(Codes.prefecture(source.county[from]));
        occupation[row] = (char) layout.occupation(source.occupation[from]);
        id[row] = source.id[from];
        rowById[row] = (long) source.id[from] << 32 | row;
        buckets.widen(
                layout.bucket(prefecture[row], occupation[row]),
                source.filter[from],
                source.low[from],
                source.high[from],
                source.rest[from]);
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
        return id.length;
    }

    /** The row of a post, negative when it is not here. */
    int row(int id) {
        var at = Arrays.binarySearch(rowById, (long) id << 32);
        if (at < 0) at = -at - 1;
        return at < rowById.length && (int) (rowById[at] >>> 32) == id ? (int) rowById[at] : -1;
    }

    /** Hides the post with this id, if it is here, from every search that starts later. */
    void close(int post) {
        var row = row(post);
        if (row < 0) return;
        PostRows.close(filter, row);
    }

    /** Adds what is still open to the rows. */
    void copyOpen(PostRows to) {
        for (int row = 0; row < size(); row++) {
            if (filter[row] < 0) continue; // the uppermost bit: closed
            var county = layout.prefectures[prefecture[row]] * 100 + PostRows.countyDigits(rest[row]);
            to.add(
                    filter[row],
                    skills[2 * row],
                    skills[2 * row + 1],
                    rest[row],
                    county,
                    layout.occupations[occupation[row]],
                    id[row]);
        }
    }
}
