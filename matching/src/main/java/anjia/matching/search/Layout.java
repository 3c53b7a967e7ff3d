package anjia.matching.search;

import anjia.matching.Codes;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which prefectures and occupations there are, numbered in the order of their codes, and the buckets made of them: by group, then
 * prefecture, then occupation of the group, so that a group in a prefecture is one run of buckets.
 */
final class Layout {
    final int[] prefectures;
    final int[] occupations;
    final int[] groups;
    /** First occupation of each group, and one past the last. */
    final int[] groupStart;

    private final int[] groupOf;
    private final int[] provinceStart; // by number of province, and one past the last
    private final int[] provinces;
    private final int[] provinceOf;

    Layout(int[] prefectureCodes, int[] occupationCodes) {
        prefectures = distinct(Arrays.stream(prefectureCodes));
        occupations = distinct(Arrays.stream(occupationCodes));
        groups = distinct(Arrays.stream(occupations).map(Codes::group));
        provinces = distinct(Arrays.stream(prefectures).map(Codes::province));
        groupStart = starts(groups, occupations, Codes::group);
        provinceStart = starts(provinces, prefectures, Codes::province);
        groupOf = Arrays.stream(occupations)
                .map(o -> find(groups, Codes.group(o)))
                .toArray();
        provinceOf = Arrays.stream(prefectures)
                .map(p -> find(provinces, Codes.province(p)))
                .toArray();
    }

    private static int[] distinct(IntStream codes) {
        return codes.sorted().distinct().toArray();
    }

    private static int[] starts(int[] upper, int[] lower, IntUnaryOperator up) {
        var starts = new int[upper.length + 1];
        for (var code : lower) starts[find(upper, up.applyAsInt(code)) + 1]++;
        for (int i = 0; i < upper.length; i++) starts[i + 1] += starts[i];
        return starts;
    }

    /** The number of a code, negative when it is not there. */
    static int find(int[] codes, int code) {
        return Arrays.binarySearch(codes, code);
    }

    int prefecture(int code) {
        return find(prefectures, code);
    }

    int occupation(int code) {
        return find(occupations, code);
    }

    int group(int occupation) {
        return groupOf[occupation];
    }

    int provinces() {
        return provinces.length;
    }

    int province(int code) {
        return find(provinces, code);
    }

    int provinceOf(int prefecture) {
        return provinceOf[prefecture];
    }

    int firstPrefecture(int province) {
        return provinceStart[province];
    }

    int buckets() {
        return occupations.length * prefectures.length;
    }

    int bucket(int prefecture, int occupation) {
        var group = groupOf[occupation];
        var first = groupStart[group];
        return first * prefectures.length + prefecture * (groupStart[group + 1] - first) + occupation - first;
    }
}
