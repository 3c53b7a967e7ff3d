package anjia.matching;

import java.util.Arrays;

/** Posts as columns in no order; grows. One writer; readers see what was there when they read {@link #size()}. */
final class PostRows {
    private static final int FIXED = 44;
    private static final int ASKED = 40;
    private static final int WAGE = 30;
    private static final int PACT = 29;

    long[] filter;
    long[] low;
    long[] high;
    /** Fixed points 20 bits, skills asked 4, wage 10, pact 1, last two digits of the county 7. */
    long[] rest;

    int[] county;
    int[] occupation;
    int[] id;
    private volatile int size;

    PostRows(int capacity) {
        filter = new long[capacity];
        low = new long[capacity];
        high = new long[capacity];
        rest = new long[capacity];
        county = new int[capacity];
        occupation = new int[capacity];
        id = new int[capacity];
    }

    static int fixed(long rest) {
        return (int) (rest >>> FIXED);
    }

    static int asked(long rest) {
        return (int) (rest >>> ASKED) & 15;
    }

    static int wage(long rest) {
        return (int) (rest >>> WAGE) & 1023;
    }

    static int pact(long rest) {
        return (int) (rest >>> PACT) & 1;
    }

    static int countyDigits(long rest) {
        return (int) rest & 127;
    }

    static long rest(int fixed, int asked, int wage, int pact, int countyDigits) {
        return (long) fixed << FIXED | (long) asked << ASKED | (long) wage << WAGE | (long) pact << PACT | countyDigits;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == id.length;
    }

    void add(Post post, Reference reference) {
        grow();
        var at = size;
        var skills = post.asks().skills();
        filter[at] = FilterWord.of(post);
        low[at] = skills.low();
        high[at] = skills.high();
        rest[at] = rest(
                reference.fixed(post), skills.count(), post.offers().wage(), post.pact() ? 1 : 0, post.county() % 100);
        county[at] = post.county();
        occupation[at] = post.occupation();
        id[at] = post.id();
        size = at + 1;
    }

    void add(PostRows from, int row) {
        grow();
        var at = size;
        filter[at] = from.filter[row];
        low[at] = from.low[row];
        high[at] = from.high[row];
        rest[at] = from.rest[row];
        county[at] = from.county[row];
        occupation[at] = from.occupation[row];
        id[at] = from.id[row];
        size = at + 1;
    }

    /** Those that are still open. */
    void addOpen(PostRows from) {
        for (int row = 0; row < from.size(); row++) if (from.filter[row] >= 0) add(from, row);
    }

    private void grow() {
        if (size < id.length) return;
        var capacity = Math.max(16, id.length + (id.length >> 1));
        filter = Arrays.copyOf(filter, capacity);
        low = Arrays.copyOf(low, capacity);
        high = Arrays.copyOf(high, capacity);
        rest = Arrays.copyOf(rest, capacity);
        county = Arrays.copyOf(county, capacity);
        occupation = Arrays.copyOf(occupation, capacity);
        id = Arrays.copyOf(id, capacity);
    }
}
