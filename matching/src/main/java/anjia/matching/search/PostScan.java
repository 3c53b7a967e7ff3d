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
        outside = query.outside();
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
            System.arraycopy(store.filter, from, failing, 0, n);
            fail(failing, n, query.atHome);
            var passed = 0;
            for (int i = 0; i < n; i++) {
                passing[passed] = from + i;
                passed += (int) ((failing[i] | -failing[i]) >>> 63) ^ 1;
            }
            for (int i = 0; i < passed; i++) offer(passing[i], top);
        }
    }

    /** Filter words become what of them fails: in their own place, or the compiler would not make vectors of it. */
    private static void fail(long[] posts, int n, long seeker) {
        var flags = seeker & FilterWord.FLAGS;
        for (int i = 0; i < n; i++) {
            var post = posts[i];
            posts[i] = post & flags | ~(seeker - post) & FilterWord.GUARDS;
        }
    }

    private void offer(int row, Top top) {
        var prefecture = store.prefecture[row];
        var place = placePoints[prefecture];
        if (place == HIDDEN) return;
        var atHome = prefecture == home;
        if (!atHome && (store.filter[row] & query.away & FilterWord.NO_LODGING) != 0) return;
        var rest = store.rest[row];
        var lost = atHome && PostRows.countyDigits(rest) != query.seeker.home() % 100 ? outside : 0;
        var score = place
                - lost
                + fitPoints[store.occupation[row]]
                + query.points(store.skills[2 * row], store.skills[2 * row + 1], rest);
        if (score >= top.floor()) top.offer(Top.key(score, store.id[row]));
    }

    /** The few posts that came since the last store was made, one by one. */
    static void tail(PostRows rows, int n, SeekerQuery query, Top top) {
        var seeker = query.seeker;
        var lost = query.outside();
        for (int row = 0; row < n; row++) {
            var prefecture = Codes.prefecture(rows.county[row]);
            var atHome = prefecture == seeker.prefecture();
            if (FilterWord.failing(rows.filter[row], atHome ? query.atHome : query.away) != 0) continue;
            var place = placePoints(prefecture, query);
            if (place == HIDDEN) continue;
            if (atHome && rows.county[row] != seeker.home()) place -= lost;
            var fit = query.weighted.fit(OccupationFit.of(seeker.wishes().occupations(), rows.occupation[row]));
            var score = place + fit + query.points(rows.low[row], rows.high[row], rows.rest[row]);
            if (score >= top.floor()) top.offer(Top.key(score, rows.id[row]));
        }
    }
}
