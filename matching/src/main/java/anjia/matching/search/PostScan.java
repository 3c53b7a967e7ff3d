package anjia.matching.search;

import anjia.matching.Codes;
import anjia.matching.Mobility;
import anjia.matching.Nearness;
import anjia.matching.OccupationFit;
import java.util.Arrays;

/**
 * A look at every post for one seeker: filters of a block in one loop that the compiler turns into vectors, then what passes. The way to
 * go when bounds would not save much, and the measure of how much they save.
 */
final class PostScan {
    private static final int BLOCK = 1024;
    private static final int HIDDEN = -1;

    private final PostStore store;
    private final SeekerQuery query;
    private final int[] placePoints; // by prefecture
    private final int[] fitPoints; // by occupation
    private final int home;
    private final int outside;

    PostScan(PostStore store, SeekerQuery query) {
        this.store = store;
        this.query = query;
        var layout = store.layout;
        var seeker = query.seeker;
        home = layout.prefecture(seeker.prefecture());
        placePoints = Arrays.stream(layout.prefectures)
                .map(code -> placePoints(code, query))
                .toArray();
        fitPoints = Arrays.stream(layout.occupations)
                .map(code -> query.weighted.fit(OccupationFit.of(seeker.wishes().occupations(), code)))
                .toArray();
        var onlyCounty = seeker.wishes().mobility() == Mobility.COUNTY
                && !seeker.wishes().prefectures().contains(seeker.prefecture());
        outside = onlyCounty ? PostSearch.OUT_OF_REACH : query.weighted.outsideCounty;
    }

    /** Points of the place, those of the home county for the whole home prefecture; -1 out of reach. */
    static int placePoints(int prefecture, SeekerQuery query) {
        var seeker = query.seeker;
        var wishes = seeker.wishes();
        var weighted = query.weighted;
        if (prefecture == seeker.prefecture()) return weighted.place(Nearness.HOME_COUNTY);
        if (wishes.prefectures().contains(prefecture)) return weighted.place(Nearness.NAMED_PREFECTURE);
        if (Codes.province(prefecture) == Codes.province(seeker.prefecture()))
            return wishes.mobility().compareTo(Mobility.PROVINCE) >= 0
                    ? weighted.place(Nearness.HOME_PROVINCE)
                    : HIDDEN;
        return wishes.mobility() == Mobility.NATION ? weighted.place(Nearness.ELSEWHERE) : HIDDEN;
    }

    void run(Top top) {
        var passing = new int[BLOCK];
        var failing = new long[BLOCK];
        for (int from = 0; from < store.size(); from += BLOCK) {
            var n = Math.min(BLOCK, store.size() - from);
            filter(store.filter, from, n, query.atHome, failing);
            var passed = 0;
            for (int i = 0; i < n; i++) {
                passing[passed] = from + i;
                passed += (int) ((failing[i] | -failing[i]) >>> 63) ^ 1;
            }
            for (int i = 0; i < passed; i++) offer(passing[i], top);
        }
    }

    private static void filter(long[] posts, int from, int n, long seeker, long[] failing) {
        var flags = seeker & FilterWord.FLAGS;
        for (int i = 0; i < n; i++) {
            var post = posts[from + i];
            failing[i] = post & flags | ~(seeker - post) & FilterWord.GUARDS;
        }
    }

    private void offer(int row, Top top) {
        var prefecture = store.prefecture[row];
        var place = placePoints[prefecture];
        if (place == HIDDEN) return;
        var at = 4 * row;
        var packed = store.packed;
        var atHome = prefecture == home;
        if (!atHome && (packed[at] & query.away & FilterWord.NO_LODGING) != 0) return;
        var rest = packed[at + 3];
        var lost = atHome && PostRows.countyDigits(rest) != query.seeker.home() % 100 ? outside : 0;
        var score =
                place - lost + fitPoints[store.occupation[row]] + query.points(packed[at + 1], packed[at + 2], rest);
        if (score >= top.floor()) top.offer(Top.key(score, store.id[row]));
    }

    /** The few posts that came since the last store was made, one by one. */
    static void tail(PostRows rows, int n, SeekerQuery query, Top top) {
        var seeker = query.seeker;
        var onlyCounty = seeker.wishes().mobility() == Mobility.COUNTY
                && !seeker.wishes().prefectures().contains(seeker.prefecture());
        for (int row = 0; row < n; row++) {
            var prefecture = Codes.prefecture(rows.county[row]);
            var atHome = prefecture == seeker.prefecture();
            if (FilterWord.failing(rows.filter[row], atHome ? query.atHome : query.away) != 0) continue;
            var place = placePoints(prefecture, query);
            if (place == HIDDEN || atHome && onlyCounty && rows.county[row] != seeker.home()) continue;
            if (atHome && rows.county[row] != seeker.home()) place -= query.weighted.outsideCounty;
            var fit = query.weighted.fit(OccupationFit.of(seeker.wishes().occupations(), rows.occupation[row]));
            var score = place + fit + query.points(rows.low[row], rows.high[row], rows.rest[row]);
            if (score >= top.floor()) top.offer(Top.key(score, rows.id[row]));
        }
    }
}
