package anjia.postsearch;

import java.util.Comparator;
import java.util.UUID;

/**
 * The place of a card in a list (分页游标): how well it fits, then the newest first. A card that opens meanwhile comes before those as good, so nobody who turns pages
 * sees one twice.
 */
public record Key(int rank, long day, UUID card) implements Comparable<Key> {

    /** Its occupation, or a certificate that it asks for, is what a word means. */
    public static final int CONCEPT = 2;

    /** All words stand in its title. */
    public static final int TITLE = 1;

    /** They stand anywhere else in it. */
    public static final int TEXT = 0;

    private static final Comparator<Key> BEST_FIRST = Comparator.comparingInt(Key::rank)
            .thenComparingLong(Key::day)
            .thenComparing(key -> high(key.card))
            .thenComparing(key -> low(key.card))
            .reversed();

    /** As the database compares them: byte by byte, without a sign. */
    static long high(UUID id) {
        return id.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    static long low(UUID id) {
        return id.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }

    static UUID card(long high, long low) {
        return new UUID(high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE);
    }

    @Override
    public int compareTo(Key other) {
        return BEST_FIRST.compare(this, other);
    }
}
