package anjia.matching.fair;

/**
 * The proof that a settlement is stable (稳定匹配的验证): looks at every pair that did not come about, and shares nothing with how the
 * settlement was found but the lottery.
 */
public final class BlockingPairs {
    private BlockingPairs() {}

    /**
     * Pairs of which both sides would rather have each other than somebody they have, or have room; 0 for a stable settlement.
     *
     * @throws IllegalArgumentException when a post has more people than seats, or a person more interviews than she may
     */
    public static long count(Preferences preferences, int[] seats, int each, Settlement settlement) {
        var lottery = new Lottery(preferences.people(), settlement.seed());
        var post = preferences.post();
        var taken = new int[preferences.posts()];
        var worst = new long[preferences.posts()]; // standing of the last whom a post has
        for (int person = 0; person < preferences.people(); person++) {
            var has = 0;
            for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++) {
                if (!settlement.has(pair)) continue;
                has++;
                var standing = lottery.standing(preferences.regard()[pair], person);
                worst[post[pair]] = taken[post[pair]]++ == 0 ? standing : Math.min(worst[post[pair]], standing);
            }
            if (has > each) throw new IllegalArgumentException("person %d has %d of %d".formatted(person, has, each));
        }
        for (int p = 0; p < taken.length; p++)
            if (taken[p] > seats[p])
                throw new IllegalArgumentException("post %d has %d people, %d seats".formatted(p, taken[p], seats[p]));
        long blocking = 0;
        for (int person = 0; person < preferences.people(); person++)
            blocking += of(person, preferences, seats, each, settlement, lottery, taken, worst);
        return blocking;
    }

    private static long of(
            int person,
            Preferences preferences,
            int[] seats,
            int each,
            Settlement settlement,
            Lottery lottery,
            int[] taken,
            long[] worst) {
        var from = preferences.start()[person];
        var has = 0;
        var last = from - 1; // the least dear of hers
        for (int pair = from; pair < preferences.start()[person + 1]; pair++)
            if (settlement.has(pair)) {
                has++;
                last = pair;
            }
        var wantsUpTo = has < each ? preferences.start()[person + 1] : last;
        long blocking = 0;
        for (int pair = from; pair < wantsUpTo; pair++) {
            if (settlement.has(pair)) continue;
            var post = preferences.post()[pair];
            var wanted = taken[post] < seats[post]
                    || taken[post] > 0 && lottery.standing(preferences.regard()[pair], person) > worst[post];
            if (wanted) blocking++;
        }
        return blocking;
    }
}
