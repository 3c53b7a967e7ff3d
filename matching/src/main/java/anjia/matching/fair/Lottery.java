package anjia.matching.fair;

/**
 * The lots that people draw (抽签), from a seed that is published before the fair: whoever knows the seed and the list of people can draw
 * them again. Of two people whom a post regards alike the one with the smaller lot goes first.
 */
final class Lottery {
    final int[] lotOf;
    final int[] personOf;

    /** A Fisher-Yates shuffle with SplitMix64. */
    Lottery(int people, long seed) {
        personOf = new int[people];
        lotOf = new int[people];
        for (int i = 0; i < people; i++) personOf[i] = i;
        var state = seed;
        for (int i = people - 1; i > 0; i--) {
            state += 0x9e37_79b9_7f4a_7c15L;
            var j = (int) Math.unsignedMultiplyHigh(mix(state), i + 1);
            var drawn = personOf[j];
            personOf[j] = personOf[i];
            personOf[i] = drawn;
        }
        for (int lot = 0; lot < people; lot++) lotOf[personOf[lot]] = lot;
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
        return z ^ z >>> 31;
    }

    /** What a post goes by: regard, then lot; the greater goes first, no two people have the same. */
    long standing(int regard, int person) {
        return (long) regard << 32 | Integer.MAX_VALUE - lotOf[person];
    }

    int person(long standing) {
        return personOf[Integer.MAX_VALUE - (int) standing];
    }
}
