package anjia.matching.search;

import anjia.matching.Post;
import anjia.matching.Reference;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** Posts as columns in no order; grows. One writer; readers see what was there when they read {@link #size()}. */
final class PostRows {
    private static final VarHandle FILTER = MethodHandles.arrayElementVarHandle(long[].class);
    static final int FIXED = 44;
    private static final int ASKED = 40;
    static final int WAGE = 30;
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

    void add(
            long filterWord,
            long lowSkills,
            long highSkills,
            long restWord,
            int countyCode,
            int occupationCode,
            int postId) {
        grow();
        var row = size;
        filter[row] = filterWord;
        low[row] = lowSkills;
        high[row] = highSkills;
        rest[row] = restWord;
        county[row] = countyCode;
        occupation[row] = occupationCode;
        id[row] = postId;
        size = row + 1;
    }

    /** Adds what is still open to other rows. */
    void copyOpen(PostRows to) {
        for (int row = 0; row < size; row++) {
            if (filter[row] < 0) continue; // the uppermost bit: closed
            to.add(filter[row], low[row], high[row], rest[row], county[row], occupation[row], id[row]);
        }
    }

    void close(int post) {
        for (int row = 0; row < size; row++) if (id[row] == post) close(filter, row);
    }

    static void close(long[] filters, int at) {
        FILTER.setRelease(filters, at, filters[at] | FilterWord.CLOSED);
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
