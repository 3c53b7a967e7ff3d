package anjia.bench;

import anjia.matching.Mobility;
import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What a careful programmer does without an order of the posts: columns, all scalar filters in one word, every post looked at and each that
 * passes scored; the filter one post at a time, or eight with the vectors of the incubator. Shares nothing with the module it measures.
 */
final class Brute {
    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final long GUARDS = 1L << 7 | 1L << 15 | 1L << 19 | 1L << 30;
    private static final long NO_LODGING = 1L << 56;
    private static final int HIDDEN = -1;

    private final WeightProfile weights;
    private final int[] prefectures;
    private final int[] occupations;
    private final long[] word;
    private final long[] low;
    private final long[] high;
    private final int[] fixed;
    private final int[] wage;
    private final int[] asked;
    private final boolean[] pact;
    private final int[] county;
    private final int[] prefecture;
    private final int[] occupation;
    private final int[] id;

    Brute(WeightProfile weights, List<Post> posts) {
        this.weights = weights;
        var n = posts.size();
        prefectures = posts.stream()
                .mapToInt(p -> p.county() / 100)
                .sorted()
                .distinct()
                .toArray();
        occupations =
                posts.stream().mapToInt(Post::occupation).sorted().distinct().toArray();
        word = posts.stream().mapToLong(Brute::word).toArray();
        low = posts.stream().mapToLong(p -> p.asks().skills().low()).toArray();
        high = posts.stream().mapToLong(p -> p.asks().skills().high()).toArray();
        fixed = posts.stream().mapToInt(this::fixed).toArray();
        wage = posts.stream().mapToInt(p -> p.offers().wage()).toArray();
        asked = posts.stream().mapToInt(p -> p.asks().skills().count()).toArray();
        county = posts.stream().mapToInt(Post::county).toArray();
        prefecture = Arrays.stream(county)
                .map(c -> Arrays.binarySearch(prefectures, c / 100))
                .toArray();
        occupation = posts.stream()
                .mapToInt(p -> Arrays.binarySearch(occupations, p.occupation()))
                .toArray();
        id = posts.stream().mapToInt(Post::id).toArray();
        pact = new boolean[n];
        for (int i = 0; i < n; i++) pact[i] = posts.get(i).pact();
    }

    private static long word(Post post) {
        var asks = post.asks();
        return asks.lowerAge()
                | (asks.upperAge() == null ? 0L : 127L - asks.upperAge().years()) << 8
                | (long) asks.schooling().ordinal() << 16
                | (1023L - post.offers().wage()) << 20
                | (long) asks.hazards() << 32
                | (long) asks.certificates() << 39
                | (post.offers().nightShift() ? 1L << 55 : 0)
                | (post.offers().lodging() ? 0 : NO_LODGING)
                | (post.employer().blacklisted() || !post.open() ? 1L << 57 : 0);
    }

    private int fixed(Post post) {
        var offers = post.offers();
        var comfort = 85 * ((offers.board() ? 1 : 0) + (offers.lodging() ? 1 : 0) + (offers.nightShift() ? 0 : 1));
        return weights.comfort() * comfort
                + weights.freshness() * post.freshness()
                + weights.record() * (255 - 85 * Math.min(3, post.employer().arrears()));
    }

    /** The best k for one seeker, filters one post at a time. */
    List<Ranked> scalar(Seeker seeker, int k) {
        var look = new Look(seeker, k);
        for (int i = 0; i < word.length; i++) {
            if ((word[i] & look.forbidden | ~(look.reaches - word[i]) & GUARDS) != 0) continue;
            look.score(i);
        }
        return look.best();
    }

    /** The same, filters as many posts at a time as the machine's vectors hold. */
    List<Ranked> vector(Seeker seeker, int k) {
        var look = new Look(seeker, k);
        int i = 0;
        for (; i < SPECIES.loopBound(word.length); i += SPECIES.length()) {
            var posts = LongVector.fromArray(SPECIES, word, i);
            var fails = posts.lanewise(VectorOperators.NEG)
                    .add(look.reaches)
                    .not()
                    .and(GUARDS)
                    .or(posts.and(look.forbidden));
            var passing = fails.eq(0).toLong();
            for (; passing != 0; passing &= passing - 1) look.score(i + Long.numberOfTrailingZeros(passing));
        }
        for (; i < word.length; i++)
            if ((word[i] & look.forbidden | ~(look.reaches - word[i]) & GUARDS) == 0) look.score(i);
        return look.best();
    }

    /** One seeker, her tables, and the best so far. */
    private final class Look {
        private final Seeker seeker;
        private final int k;
        private final long reaches;
        private final long forbidden;
        private final int[] place = new int[prefectures.length];
        private final int[] fit = new int[occupations.length];
        private final int home;
        private final boolean onlyCounty;
        private final PriorityQueue<Ranked> queue = new PriorityQueue<>(Comparator.comparingInt(Ranked::score)
                .thenComparing(Comparator.comparingInt(Ranked::id).reversed()));
        private int floor = Integer.MIN_VALUE;

        Look(Seeker seeker, int k) {
            this.seeker = seeker;
            this.k = k;
            var can = seeker.can();
            var wishes = seeker.wishes();
            reaches = GUARDS
                    | can.age()
                    | 127L - can.age() << 8
                    | (long) can.schooling().ordinal() << 16
                    | 1023L - (4 * wishes.wage() + 4) / 5 << 20;
            forbidden = (long) wishes.limits() << 32
                    | (~can.certificates() & 0xffffL) << 39
                    | (wishes.nightShift() ? 0 : 1L << 55)
                    | 1L << 57;
            home = Arrays.binarySearch(prefectures, seeker.home() / 100);
            for (int p = 0; p < place.length; p++) place[p] = place(prefectures[p]);
            for (int o = 0; o < fit.length; o++) fit[o] = weights.occupation() * fit(occupations[o]);
            onlyCounty = wishes.mobility() == Mobility.COUNTY
                    && !wishes.prefectures().contains(seeker.home() / 100);
        }

        private int place(int code) {
            var wishes = seeker.wishes();
            if (code == seeker.home() / 100) return weights.place() * 210;
            if (wishes.prefectures().contains(code)) return weights.place() * 190;
            if (code / 100 == seeker.home() / 10_000)
                return wishes.mobility().compareTo(Mobility.PROVINCE) >= 0 ? weights.place() * 120 : HIDDEN;
            return wishes.mobility() == Mobility.NATION ? 0 : HIDDEN;
        }

        private int fit(int code) {
            var wished = seeker.wishes().occupations();
            var rank = wished.indexOf(code);
            if (rank >= 0) return rank == 0 ? 255 : rank == 1 ? 225 : 200;
            if (wished.stream().anyMatch(wish -> wish / 100 == code / 100)) return 120;
            return wished.stream().anyMatch(wish -> wish / 10_000 == code / 10_000) ? 50 : 0;
        }

        private void score(int i) {
            var points = place[prefecture[i]];
            if (points == HIDDEN) return;
            if (prefecture[i] == home) {
                if (county[i] == seeker.home()) points = weights.place() * 255;
                else if (onlyCounty) return;
            } else if (seeker.wishes().lodging() && (word[i] & NO_LODGING) != 0) {
                return;
            }
            var skills = seeker.can().skills();
            var held = Long.bitCount(low[i] & skills.low()) + Long.bitCount(high[i] & skills.high());
            var wished = seeker.wishes().wage();
            var score = points
                    + fit[occupation[i]]
                    + fixed[i]
                    + weights.skill() * (asked[i] == 0 ? 255 : 255 * held / asked[i])
                    + weights.wage() * Math.clamp(255 * (5 * wage[i] - 4 * wished) / (3 * wished), 0, 255)
                    + (pact[i] && seeker.favoured() ? 255 * weights.pact() : 0);
            if (score < floor) return;
            queue.add(new Ranked(id[i], score));
            if (queue.size() > k) queue.remove();
            if (queue.size() == k) floor = queue.element().score();
        }

        List<Ranked> best() {
            return queue.stream()
                    .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::id))
                    .toList();
        }
    }
}
