package anjia.matching.search;

import anjia.matching.Codes;
import anjia.matching.Mobility;
import anjia.matching.OccupationFit;
import anjia.matching.search.Weighted.Cell;
import anjia.matching.search.Weighted.Region;
import org.jspecify.annotations.Nullable;

/**
 * One search for one seeker through one store: pairs of region and occupation from the best to the worst, each bucket only when the best
 * that could be in it would come in, until nothing that is left could. When too much had to be looked at, all of it is scanned in a row.
 */
final class PostSearch {
    /** Where a scan of everything is the faster way: after one post of so many. */
    private static final int ONE_OF = 20;

    /** Posts tried at once, before the list is looked at again. */
    private static final int PIECE = 32;

    private final PostStore store;
    private final Layout layout;
    private final SeekerQuery query;
    private final Top top;
    private final int prefectures;
    private final int[] wished = new int[3];
    private final int[] wishedGroups = new int[3];
    private final int[] named = new int[3];
    private final int home;
    private final int homeProvince;
    private final Mobility mobility;
    private final int mostLooked;
    private final long[] filters = new long[PIECE];
    private final long[] room = new long[PIECE];
    private final int[] passing = new int[PIECE];
    /** What is lost outside the home county: some points, or everything for whom it is out of reach. */
    private final int outside;

    private OccupationFit @Nullable [] fits; // by group, when it comes to that
    private int looked;

    private PostSearch(PostStore store, SeekerQuery query, Top top, int mostLooked) {
        this.store = store;
        this.layout = store.layout;
        this.query = query;
        this.top = top;
        this.prefectures = layout.prefectures.length;
        this.mostLooked = mostLooked;
        var wishes = query.seeker.wishes();
        mobility = wishes.mobility();
        home = layout.prefecture(query.seeker.prefecture());
        homeProvince = layout.province(Codes.province(query.seeker.prefecture()));
        for (int i = 0; i < 3; i++) {
            wished[i] = i < wishes.occupations().size()
                    ? layout.occupation(wishes.occupations().get(i))
                    : -1;
            var group = i < wishes.occupations().size()
                    ? Layout.find(
                            layout.groups, Codes.group(wishes.occupations().get(i)))
                    : -1;
            wishedGroups[i] = i > 0 && group == wishedGroups[0] || i > 1 && group == wishedGroups[1] ? -1 : group;
            named[i] = -1;
            if (i >= wishes.prefectures().size()) continue;
            int code = wishes.prefectures().get(i);
            if (code != query.seeker.prefecture()) named[i] = layout.prefecture(code);
        }
        outside = query.outside();
    }

    /** Looks through the store for what comes into the list; as much as one post of twenty is looked at one by one. */
    static int run(PostStore store, SeekerQuery query, Top top) {
        if (store.size() == 0) return 0;
        var search = new PostSearch(store, query, top, Math.max(20_000, store.size() / ONE_OF));
        if (search.cells()) return search.looked;
        new PostScan(store, query).run(top); // what is on the list already does not come twice
        return search.looked + store.size();
    }

    private boolean cells() {
        var profile = query.weighted.profile;
        var mostElse = store.mostFixed + 255 * (profile.skill() + profile.wage()) + query.pactPoints;
        for (var cell : query.weighted.cells) {
            if (cell.points() + mostElse < top.floor()) return true;
            if (!reached(cell.region())) continue;
            if (looked > mostLooked) return false;
            cell(cell);
        }
        return true;
    }

    private boolean reached(Region region) {
        return switch (region) {
            case HOME -> home >= 0;
            case NAMED -> true;
            case PROVINCE -> homeProvince >= 0 && mobility.compareTo(Mobility.PROVINCE) >= 0;
            case ELSEWHERE -> mobility == Mobility.NATION;
        };
    }

    private void cell(Cell cell) {
        switch (cell.fit()) {
            case FIRST_WISH -> occupation(wished[0], cell);
            case SECOND_WISH -> occupation(wished[1], cell);
            case THIRD_WISH -> occupation(wished[2], cell);
            case SAME_GROUP -> {
                for (var group : wishedGroups) if (group >= 0) group(group, cell);
            }
            case RELATED_GROUP, OTHER -> {
                if (fits == null) fits = fits();
                for (int group = 0; group < fits.length; group++) if (fits[group] == cell.fit()) group(group, cell);
            }
        }
    }

    private OccupationFit[] fits() {
        var of = query.seeker.wishes().occupations();
        var all = new OccupationFit[layout.groups.length];
        for (int group = 0; group < all.length; group++) all[group] = OccupationFit.ofGroup(of, layout.groups[group]);
        return all;
    }

    private void occupation(int occupation, Cell cell) {
        if (occupation < 0) return;
        switch (cell.region()) {
            case HOME -> bucket(occupation, home, cell);
            case NAMED -> {
                for (var prefecture : named) if (prefecture >= 0) bucket(occupation, prefecture, cell);
            }
            case PROVINCE -> occupationIn(homeProvince, occupation, cell);
            case ELSEWHERE -> {
                for (int province = 0; province < layout.provinces(); province++)
                    if (province != homeProvince) occupationIn(province, occupation, cell);
            }
        }
    }

    private void occupationIn(int province, int occupation, Cell cell) {
        if (!promises(store.wideOccupations, store.wideRegion(occupation, province), cell.points(), query.away)) return;
        for (int p = layout.firstPrefecture(province); p < layout.firstPrefecture(province + 1); p++)
            if (!isNear(p)) bucket(occupation, p, cell);
    }

    private void group(int group, Cell cell) {
        switch (cell.region()) {
            case HOME -> region(group, home, cell);
            case NAMED -> {
                for (var prefecture : named) if (prefecture >= 0) region(group, prefecture, cell);
            }
            case PROVINCE -> groupIn(homeProvince, group, cell);
            case ELSEWHERE -> {
                for (int province = 0; province < layout.provinces(); province++)
                    if (province != homeProvince) groupIn(province, group, cell);
            }
        }
    }

    private void groupIn(int province, int group, Cell cell) {
        if (!promises(store.wideRegions, store.wideRegion(group, province), cell.points(), query.away)) return;
        for (int p = layout.firstPrefecture(province); p < layout.firstPrefecture(province + 1); p++)
            if (!isNear(p)) region(group, p, cell);
    }

    private void region(int group, int prefecture, Cell cell) {
        var node = store.region(group, prefecture);
        var filter = prefecture == home ? query.atHome : query.away;
        if (!promises(store.regions, node, cell.points() - lost(store.regions, node, prefecture), filter)) return;
        for (int o = layout.groupStart[group]; o < layout.groupStart[group + 1]; o++)
            if (o != wished[0] && o != wished[1] && o != wished[2]) bucket(o, prefecture, cell);
    }

    /** At home or named by her: looked at in a better cell. */
    private boolean isNear(int prefecture) {
        return prefecture == home || prefecture == named[0] || prefecture == named[1] || prefecture == named[2];
    }

    private boolean promises(PostBounds bounds, int node, int points, long filter) {
        var most = bounds.most(node, query, filter);
        return most >= 0 && points + most >= top.floor();
    }

    /** What every post of a node loses: all of them when it is at home and none of it in her county. */
    private int lost(PostBounds bounds, int node, int prefecture) {
        return prefecture == home && !bounds.mayHold(node, query.county) ? outside : 0;
    }

    private void bucket(int occupation, int prefecture, Cell cell) {
        var bucket = layout.bucket(prefecture, occupation);
        var from = store.start[bucket];
        var to = store.start[bucket + 1];
        if (from == to) return;
        var filter = prefecture == home ? query.atHome : query.away;
        if (!promises(store.buckets, bucket, cell.points() - lost(store.buckets, bucket, prefecture), filter)) return;
        looked += scan(bucket, cell.points(), filter, prefecture == home ? outside : 0);
    }

    /** A bucket in pieces, until no later one can come in: its posts have most fixed points first. */
    private int scan(int bucket, int points, long filter, int outside) {
        var withOther = points + store.buckets.mostOther(bucket, query);
        var withAll = withOther + store.buckets.mostWage(bucket, query);
        var from = store.start[bucket];
        var to = store.start[bucket + 1];
        int row = from;
        while (row < to && withAll + PostRows.fixed(store.rest[row]) >= top.floor()) {
            var n = Math.min(PIECE, to - row);
            System.arraycopy(store.filter, row, filters, 0, n);
            System.arraycopy(store.rest, row, room, 0, n);
            query.room(filters, room, n, filter, withOther - top.floor(), outside);
            offer(row, n, points, outside);
            row += n;
        }
        return row - from;
    }

    /** What has room, in two steps: everything that is far away in memory is asked for before the first answer is needed. */
    private void offer(int row, int n, int points, int outside) {
        int found = 0;
        for (int i = 0; i < n; i++) {
            passing[found] = row + i;
            found += (int) ~(room[i] >> 63) & 1;
        }
        for (int i = 0; i < found; i++) room[i] = key(passing[i], points, outside);
        for (int i = 0; i < found; i++) top.offer(room[i]);
    }

    private long key(int row, int points, int outside) {
        var rest = store.rest[row];
        var score = points + query.points(store.skills[2 * row], store.skills[2 * row + 1], rest);
        var lost = PostRows.countyDigits(rest) == query.county ? 0 : outside;
        return Top.key(score - lost, store.id[row]);
    }
}
