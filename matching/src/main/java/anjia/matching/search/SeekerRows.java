package anjia.matching.search;

import anjia.matching.Seeker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Seekers who consent, eight words each, one cache line: filter, low and high skills, three of wishes and places, id, nothing. One writer;
 * readers see what was there when they read {@link #size()}.
 */
final class SeekerRows {
    static final int WORDS = 8;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int WISHES = 3; // first occupation above 24 bits of the second
    private static final int PLACE = 4; // third occupation, county 20 bits, wage 10, mobility 2, favoured 1
    private static final int NAMED = 5; // three prefectures of 14 bits
    private static final int ID = 6;

    final long[] words;
    private volatile int size;

    SeekerRows(int capacity) {
        words = new long[Math.multiplyExact(capacity, WORDS)];
    }

    /** A copy with more room. */
    SeekerRows(SeekerRows from, int capacity) {
        words = Arrays.copyOf(from.words, capacity * WORDS);
        size = from.size;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size * WORDS == words.length;
    }

    void add(Seeker seeker) {
        var at = size * WORDS;
        var wishes = seeker.wishes();
        words[at] = FilterWord.of(seeker);
        words[at + 1] = seeker.can().skills().low();
        words[at + 2] = seeker.can().skills().high();
        words[at + WISHES] = (long) wish(wishes, 0) << 24 | wish(wishes, 1);
        words[at + PLACE] = (long) wish(wishes, 2) << 40
                | (long) seeker.home() << 20
                | wishes.wage() << 4
                | wishes.mobility().ordinal() << 1
                | (seeker.favoured() ? 1 : 0);
        long named = 0;
        for (int prefecture : wishes.prefectures()) named = named << 14 | prefecture;
        words[at + NAMED] = named;
        words[at + ID] = seeker.id();
        size++;
    }

    private static int wish(Seeker.Wishes wishes, int rank) {
        return rank < wishes.occupations().size() ? wishes.occupations().get(rank) : 0;
    }

    void add(SeekerRows from, int row) {
        System.arraycopy(from.words, row * WORDS, words, size * WORDS, WORDS);
        size++;
    }

    void copyConsenting(SeekerRows to) {
        for (int row = 0; row < size; row++) if (consents(row)) to.add(this, row);
    }

    boolean consents(int row) {
        return (words[row * WORDS] & FilterWord.WITHDRAWN) == 0;
    }

    void withdraw(int row) {
        WORD.setRelease(words, row * WORDS, words[row * WORDS] | FilterWord.WITHDRAWN);
    }

    long filter(int row) {
        return words[row * WORDS];
    }

    /** The occupation she wishes at this rank, 0 to 2; 0 where she wishes none. */
    int wish(int row, int rank) {
        var at = row * WORDS;
        return switch (rank) {
            case 0 -> first(words[at + WISHES]);
            case 1 -> second(words[at + WISHES]);
            default -> third(words[at + PLACE]);
        };
    }

    /** One of the prefectures she names, 0 to 2; 0 where she names none. */
    int named(int row, int which) {
        return (int) (words[row * WORDS + NAMED] >>> 14 * which) & 0x3fff;
    }

    int county(int row) {
        return county(words[row * WORDS + PLACE]);
    }

    int wage(int row) {
        return wage(words[row * WORDS + PLACE]);
    }

    int id(int row) {
        return (int) words[row * WORDS + ID];
    }

    long wishes(int row) {
        return words[row * WORDS + WISHES];
    }

    long place(int row) {
        return words[row * WORDS + PLACE];
    }

    static int first(long wishes) {
        return (int) (wishes >>> 24);
    }

    static int second(long wishes) {
        return (int) wishes & 0xff_ffff;
    }

    static int third(long place) {
        return (int) (place >>> 40);
    }

    static int county(long place) {
        return (int) (place >>> 20) & 0xf_ffff;
    }

    static int wage(long place) {
        return (int) (place >>> 4) & 0x3ff;
    }

    static int mobility(long place) {
        return (int) (place >>> 1) & 3;
    }

    static int favoured(long place) {
        return (int) place & 1;
    }
}
