package anjia.matching.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** 31 provinces, 327 prefectures, 2,666 counties: as many as there are, with made-up codes below the province. */
final class Geography {
    static final int HOME = 61;
    static final int PARTNER = 32;
    private static final int[] PROVINCES = {
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65
    };
    /** Posts by province in per mille: 27 of 100 in Shaanxi, 26 in Jiangsu, the rest where people go. */
    private static final int[] POSTS = {
        30, 10, 15, 8, 8, 12, 6, 8, 35, 260, 60, 20, 30, 15, 30, 20, 20, 15, 80, 10, 5, 15, 20, 8, 8, 2, 270, 5, 2, 3, 5
    };

    private final List<List<List<Integer>>> counties = new ArrayList<>();
    private final int[] postShares = sums(POSTS);
    private final List<Integer> homes;
    private final int[] homeShares;

    Geography() {
        int spare = 304;
        int spareCounties = 2464;
        int others = 29;
        for (var province : PROVINCES) {
            var own = province == HOME || province == PARTNER;
            var prefectures = province == HOME ? 10 : province == PARTNER ? 13 : spare / others;
            var below = province == HOME ? 107 : province == PARTNER ? 95 : spareCounties / others;
            if (!own) {
                spare -= prefectures;
                spareCounties -= below;
                others--;
            }
            counties.add(province(province, prefectures, below));
        }
        homes = counties.get(indexOf(HOME)).stream().flatMap(List::stream).toList();
        // some counties send many more people than others
        homeShares = sums(
                IntStream.range(0, homes.size()).map(i -> 1000 / (5 + i % 37)).toArray());
    }

    private static List<List<Integer>> province(int code, int prefectures, int counties) {
        var made = new ArrayList<List<Integer>>();
        for (int p = 0; p < prefectures; p++) {
            var of = new ArrayList<Integer>();
            for (int c = p; c < counties; c += prefectures) of.add((code * 100 + p + 1) * 100 + 21 + c / prefectures);
            made.add(List.copyOf(of));
        }
        return made;
    }

    private static int indexOf(int province) {
        for (int i = 0; i < PROVINCES.length; i++) if (PROVINCES[i] == province) return i;
        throw new IllegalArgumentException("no such province: " + province);
    }

    int home(Draw draw) {
        return homes.get(draw.share(homeShares));
    }

    /** The county of a post. */
    int workplace(Draw draw) {
        var prefectures = counties.get(draw.share(postShares));
        // the first prefecture of a province is its capital and has a third of the posts
        var prefecture = prefectures.get(draw.percent(25) ? 0 : draw.below(prefectures.size()));
        return prefecture.get(draw.below(prefecture.size()));
    }

    static int[] sums(int[] shares) {
        var sums = new int[shares.length];
        int sum = 0;
        for (int i = 0; i < shares.length; i++) sums[i] = sum += shares[i];
        return sums;
    }
}
