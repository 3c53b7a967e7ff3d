package anjia.matching.fair;

import java.util.BitSet;

/**
 * Who is interviewed where (面试安排).
 *
 * @param pairs the pairs of {@link Preferences} that came about
 * @param seed of the lottery that it was settled with
 */
public record Settlement(BitSet pairs, long seed) {
    public Settlement {
        pairs = (BitSet) pairs.clone();
    }

    @Override
    public BitSet pairs() {
        return (BitSet) pairs.clone();
    }

    boolean has(int pair) {
        return pairs.get(pair);
    }

    /** How many interviews there are. */
    public int interviews() {
        return pairs.cardinality();
    }
}
