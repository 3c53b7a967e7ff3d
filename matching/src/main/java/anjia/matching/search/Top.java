package anjia.matching.search;

import anjia.matching.Ranked;
import java.util.List;
import java.util.stream.IntStream;

/** The best so far, at most k. A key is the score above the inverted id, so that the greater key is the better one. */
final class Top {
    static final int LONGEST = 10_000;

    private final long[] keys;
    private int size;
    private int floor;

    Top(int k) {
        if (k < 1 || k > LONGEST) throw new IllegalArgumentException("a list has 1 to 10,000 lines: " + k);
        this.keys = new long[k];
    }

    static long key(int score, int id) {
        return (long) score << 32 | Integer.MAX_VALUE - id;
    }

    static int score(long key) {
        return (int) (key >>> 32);
    }

    static int id(long key) {
        return Integer.MAX_VALUE - (int) key;
    }

    /** What scores less cannot come in; what scores as much may, by its id. */
    int floor() {
        return floor;
    }

    /** The key that has to be beaten; 0 while there is room. */
    long last() {
        return size == keys.length ? keys[size - 1] : 0;
    }

    /** Takes it in when it is among the best and not there yet. */
    void offer(long key) {
        if (key <= last()) return;
        var at = size == keys.length ? size - 1 : size;
        while (at > 0 && keys[at - 1] < key) at--;
        if (at > 0 && keys[at - 1] == key) return;
        if (size < keys.length) size++;
        System.arraycopy(keys, at, keys, at + 1, size - 1 - at);
        keys[at] = key;
        if (size == keys.length) floor = Math.max(floor, score(keys[size - 1]));
    }

    List<Ranked> ranked() {
        return IntStream.range(0, size)
                .mapToObj(i -> new Ranked(id(keys[i]), score(keys[i])))
                .toList();
    }
}
