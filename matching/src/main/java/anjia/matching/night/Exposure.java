package anjia.matching.night;

import anjia.matching.Post;
import anjia.matching.Ranked;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * How evenly lists show the posts (曝光分布).
 *
 * @param posts how many there are
 * @param impressions lines on all lists together
 * @param never posts on no list
 * @param most lines of the post shown most often
 * @param gini 0 when all posts are shown alike, near 1,000 when one has everything; in thousandths, rounded down
 * @param topShare of the impressions that the most shown hundredth of posts has, in thousandths, rounded down
 * @param score sum of the scores of all lines: what lists lose when they are cut
 */
public record Exposure(int posts, long impressions, int never, int most, int gini, int topShare, long score) {

    /** @param posts all that could be shown; lines with others are not counted */
    public static Exposure of(Iterable<List<Ranked>> lists, List<Post> posts) {
        var numbers = new HashMap<Integer, Integer>();
        for (var post : posts) numbers.put(post.id(), numbers.size());
        var shown = new int[posts.size()];
        long score = 0;
        for (var list : lists)
            for (var ranked : list) {
                var number = numbers.get(ranked.id());
                if (number == null) continue;
                shown[number]++;
                score += ranked.score();
            }
        return of(shown, score);
    }

    /** @param shown lines of each post, in any order */
    static Exposure of(int[] shown, long score) {
        var sorted = shown.clone();
        Arrays.sort(sorted);
        var n = sorted.length;
        long sum = 0;
        long weighted = 0;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            weighted += (2L * (i + 1) - n - 1) * sorted[i];
        }
        long top = 0;
        for (int i = n - (n + 99) / 100; i < n; i++) top += sorted[i];
        var never = (int) Arrays.stream(sorted).filter(of -> of == 0).count();
        return new Exposure(
                n,
                sum,
                never,
                n == 0 ? 0 : sorted[n - 1],
                sum == 0 ? 0 : (int) (1000 * weighted / sum / n),
                sum == 0 ? 0 : (int) (1000 * top / sum),
                score);
    }

    /**
     * The line behind {@link #gini()} (洛伦兹曲线): which part of all impressions the least shown posts have.
     *
     * @param shown lines of each post, in any order
     * @param steps at least 1
     * @return steps + 1 entries in thousandths, rounded down, from 0 for no post to 1,000 for all; all 0 when nothing was shown
     */
    public static int[] curve(int[] shown, int steps) {
        var sorted = shown.clone();
        Arrays.sort(sorted);
        var sum = Arrays.stream(sorted).asLongStream().sum();
        var curve = new int[steps + 1];
        long below = 0;
        for (int i = 0, step = 1; step <= steps; step++) {
            for (; i < (long) sorted.length * step / steps; i++) below += sorted[i];
            curve[step] = sum == 0 ? 0 : (int) (1000 * below / sum);
        }
        return curve;
    }
}
