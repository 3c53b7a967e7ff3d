package anjia.matching.search;

import anjia.matching.Codes;
import anjia.matching.OccupationFit;
import anjia.matching.search.Weighted.Cell;

/** One search for one post through the seekers: as {@link PostSearch}, seen from the other side. */
final class SeekerSearch {
    private final SeekerStore store;
    private final Layout layout;
    private final PostQuery query;
    private final Top top;
    private final int prefecture;
    private final int province;
    private int looked;

    private SeekerSearch(SeekerStore store, PostQuery query, Top top) {
        this.store = store;
        this.layout = store.layout;
        this.query = query;
        this.top = top;
        prefecture = layout.prefecture(query.prefecture);
        province = layout.province(query.province);
    }

    /** @return how many seekers were looked at */
    static int run(SeekerStore store, PostQuery query, Top top) {
        var search = new SeekerSearch(store, query, top);
        var profile = query.weighted.profile;
        var mostElse =
                query.fixed + 255 * (profile.skill() + profile.wage() + (query.post.pact() ? profile.pact() : 0));
        for (var cell : query.weighted.cells) {
            if (cell.points() + mostElse < top.floor()) break;
            search.cell(cell);
        }
        return search.looked;
    }

    private void cell(Cell cell) {
        switch (cell.fit()) {
            case FIRST_WISH -> {
                var occupation = layout.occupation(query.post.occupation());
                if (occupation >= 0) occupation(occupation, cell); // whatever its rank among her wishes
            }
            case SECOND_WISH, THIRD_WISH -> {}
            case SAME_GROUP, RELATED_GROUP, OTHER -> {
                for (int group = 0; group < layout.groups.length; group++)
                    if (fitOf(group) == cell.fit()) group(group, cell);
            }
        }
    }

    private OccupationFit fitOf(int group) {
        var code = layout.groups[group];
        if (code == query.group) return OccupationFit.SAME_GROUP;
        return Codes.middleClass(code) == Codes.middleClass(query.group)
                ? OccupationFit.RELATED_GROUP
                : OccupationFit.OTHER;
    }

    private void group(int group, Cell cell) {
        for (int o = layout.groupStart[group]; o < layout.groupStart[group + 1]; o++)
            if (layout.occupations[o] != query.post.occupation()) occupation(o, cell);
    }

    private void occupation(int occupation, Cell cell) {
        switch (cell.region()) {
            case HOME -> {
                if (prefecture >= 0) list(occupation, prefecture, cell);
            }
            case NAMED -> {
                if (prefecture >= 0) list(store.named, layout.bucket(prefecture, occupation), cell);
            }
            case PROVINCE -> {
                if (province >= 0) homesIn(province, occupation, cell);
            }
            case ELSEWHERE -> {
                for (int p = 0; p < layout.provinces(); p++) if (p != province) homesIn(p, occupation, cell);
            }
        }
    }

    private void homesIn(int of, int occupation, Cell cell) {
        for (int p = layout.firstPrefecture(of); p < layout.firstPrefecture(of + 1); p++)
            if (p != prefecture) list(occupation, p, cell);
    }

    /** Who has no wish near the post is found by her first wish, in the order of memory. */
    private void list(int occupation, int home, Cell cell) {
        var list = layout.bucket(home, occupation);
        if (cell.fit() == OccupationFit.OTHER) rows(list, cell);
        else list(store.homes, list, cell);
    }

    private void list(SeekerLists lists, int list, Cell cell) {
        var from = lists.start[list];
        var to = lists.start[list + 1];
        if (from == to || !promises(lists.bounds, list, cell)) return;
        var most = cell.points() + query.fixed + lists.bounds.mostOther(list, query);
        var post = query.filter(cell.region());
        int i = from;
        for (; i < to; i++) {
            if (FilterWord.failing(post, lists.filters[i]) != 0) continue;
            var row = lists.rows[i];
            if (most + query.wagePoints(store.rows.wage(row)) < top.floor()) break; // the wages wished only rise
            query.offer(store.rows, row, top);
        }
        looked += i - from;
    }

    private void rows(int bucket, Cell cell) {
        var from = store.start[bucket];
        var to = store.start[bucket + 1];
        if (from == to || !promises(store.firstWishes, bucket, cell)) return;
        var most = cell.points() + query.fixed + store.firstWishes.mostOther(bucket, query);
        var post = query.filter(cell.region());
        int row = from;
        for (; row < to; row++) {
            if (FilterWord.failing(post, store.filters[row]) != 0) continue;
            if (most + query.wagePoints(store.rows.wage(row)) < top.floor()) break;
            query.offer(store.rows, row, top);
        }
        looked += row - from;
    }

    private boolean promises(SeekerBounds bounds, int list, Cell cell) {
        if (bounds.hides(list, query.filter(cell.region()))) return false;
        var most = query.fixed + bounds.mostOther(list, query) + bounds.mostWage(list, query);
        return cell.points() + most >= top.floor();
    }
}
