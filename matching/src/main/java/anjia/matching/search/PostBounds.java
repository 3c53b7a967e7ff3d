package anjia.matching.search;

/** For every node of a tree of posts the best that a post in it can be: easiest filters, all skills, highest wage and fixed points. */
final class PostBounds {
    private static final int WORDS = 4;
    /** In the last word, below what a post has there: a bit for each county with a post, several counties to a bit. */
    private static final int COUNTIES = 7;

    private static final int COUNTY_BITS = 22;
    private final long[] words;

    PostBounds(int nodes) {
        words = new long[nodes * WORDS];
        for (int node = 0; node < nodes; node++) words[node * WORDS] = FilterWord.CLOSED; // an empty node hides itself
    }

    private boolean isEmpty(int node) {
        return words[node * WORDS] == FilterWord.CLOSED;
    }

    /** Takes a post in. */
    void widen(int node, long filter, long low, long high, long rest) {
        widenBy(node, filter, low, high, rest & -1L << COUNTIES | county(PostRows.countyDigits(rest)));
    }

    private static long county(int digits) {
        return 1L << COUNTIES + digits % COUNTY_BITS;
    }

    private void widenBy(int node, long filter, long low, long high, long rest) {
        var at = node * WORDS;
        if (isEmpty(node)) {
            words[at] = filter;
            words[at + 3] = rest;
        } else {
            words[at] = FilterWord.easierPost(words[at], filter);
            words[at + 3] = better(words[at + 3], rest);
        }
        words[at + 1] |= low;
        words[at + 2] |= high;
    }

    void widen(int node, PostBounds other, int from) {
        var at = from * WORDS;
        if (!other.isEmpty(from))
            widenBy(node, other.words[at], other.words[at + 1], other.words[at + 2], other.words[at + 3]);
    }

    private static long better(long one, long other) {
        return PostRows.rest(
                        Math.max(PostRows.fixed(one), PostRows.fixed(other)),
                        Math.min(PostRows.asked(one), PostRows.asked(other)),
                        Math.max(PostRows.wage(one), PostRows.wage(other)),
                        PostRows.pact(one) | PostRows.pact(other),
                        0)
                | (one | other) & (1L << COUNTIES + COUNTY_BITS) - 1;
    }

    /** False when no post of the node is in the county. */
    boolean mayHold(int node, int countyDigits) {
        return (words[node * WORDS + 3] & county(countyDigits)) != 0;
    }

    /** The most points of skills and pact. */
    int mostOther(int node, SeekerQuery query) {
        var at = node * WORDS;
        return query.otherPoints(words[at + 1], words[at + 2], words[at + 3]);
    }

    int mostWage(int node, SeekerQuery query) {
        return query.wagePoints(words[node * WORDS + 3]);
    }

    /** The most points beside place and occupation that a post in the node can have for her; -1 when all of them are hidden. */
    int most(int node, SeekerQuery query, long filter) {
        var at = node * WORDS;
        if (FilterWord.failing(words[at], filter) != 0) return -1;
        return query.points(words[at + 1], words[at + 2], words[at + 3]);
    }
}
