package anjia.matching.workload;

/** A stream of numbers from a seed (SplitMix64), so that any slice of a market can be made without the rest. */
final class Draw {
    private long state;

    Draw(long seed, long index) {
        state = mix(seed * 0x9e37_79b9_7f4a_7c15L + index * 0xd1b5_4a32_d192_ed03L);
    }

    long next() {
        state += 0x9e37_79b9_7f4a_7c15L;
        return mix(state);
    }

    /** 0 to bound - 1. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** An index, each as likely as its share of the last of the running sums. */
    int share(int[] runningSums) {
        var drawn = below(runningSums[runningSums.length - 1]);
        int low = 0;
        int high = runningSums.length - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (drawn < runningSums[middle]) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ z >>> 27) * 0x94d0_49bb_1331_11ebL;
        return z ^ z >>> 31;
    }
}
