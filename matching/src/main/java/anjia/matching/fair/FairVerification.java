package anjia.matching.fair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;

/**
 * A published fair found again by whoever doubts it (面试安排的公开验证): the lots are drawn anew from the seed, the interviews are settled anew, and every pair
 * that did not come about is looked at.
 *
 * @param seedHash SHA-256 of the digits of the seed, to compare with what was published before the fair
 * @param same whether the interviews are those that come out again
 * @param blocking pairs of which both sides would rather have each other
 * @param clashes interviews for which a person or a post is wanted at two places at one time
 */
public record FairVerification(
        String seedHash, int people, int posts, int wishes, int interviews, boolean same, long blocking, int clashes) {

    public boolean holds() {
        return same && blocking == 0 && clashes == 0;
    }

    /** Finds a fair again. */
    public static FairVerification of(PublishedFair fair) {
        var preferences = fair.preferences();
        var again = DeferredAcceptance.settle(preferences, fair.seats(), fair.each(), fair.lots());
        var same = again.pairs().equals(fair.meets());
        return new FairVerification(
                hash(fair.seed()),
                preferences.people(),
                preferences.posts(),
                preferences.post().length,
                fair.meets().cardinality(),
                same,
                BlockingPairs.count(preferences, fair.seats(), fair.each(), again),
                clashes(fair));
    }

    private static int clashes(PublishedFair fair) {
        var preferences = fair.preferences();
        var people = new HashSet<Long>();
        var posts = new HashSet<Long>();
        var clashes = 0;
        for (int person = 0; person < preferences.people(); person++)
            for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++) {
                if (!fair.meets().get(pair)) continue;
                var slot = fair.slotOf()[pair];
                var free =
                        people.add(at(person, slot)) & posts.add(at(preferences.post()[pair], slot));
                if (!free) clashes++;
            }
        return clashes;
    }

    private static long at(int whom, int slot) {
        return (long) whom << 32 | slot;
    }

    private static String hash(String seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(seed.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
