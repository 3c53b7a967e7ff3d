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
 * @param crowded people and posts with more interviews than they may have, each counted for every one too many
 * @param blocking pairs of which both sides would rather have each other; not counted while somebody is crowded
 * @param clashes interviews for which a person or a post is wanted at two places at one time
 */
public record FairVerification(
        String seedHash,
        int people,
        int posts,
        int wishes,
        int interviews,
        boolean same,
        int crowded,
        long blocking,
        int clashes) {

    public boolean holds() {
        return same && crowded == 0 && blocking == 0 && clashes == 0;
    }

    /** Finds a fair again. */
    public static FairVerification of(PublishedFair fair) {
        var preferences = fair.preferences();
        var published = new Settlement(fair.meets(), fair.lots());
        var again = DeferredAcceptance.settle(preferences, fair.seats(), fair.each(), fair.lots());
        var crowded = crowded(fair);
        return new FairVerification(
                hash(fair.seed()),
                preferences.people(),
                preferences.posts(),
                preferences.post().length,
                published.interviews(),
                again.equals(published),
                crowded,
                crowded > 0 ? 0 : BlockingPairs.count(preferences, fair.seats(), fair.each(), published),
                clashes(fair));
    }

    private static int crowded(PublishedFair fair) {
        var preferences = fair.preferences();
        var left = fair.seats().clone();
        var crowded = 0;
        for (int person = 0; person < preferences.people(); person++) {
            var has = 0;
            for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++) {
                if (!fair.meets().get(pair)) continue;
                if (++has > fair.each()) crowded++;
                if (--left[preferences.post()[pair]] < 0) crowded++;
            }
        }
        return crowded;
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
                var hers = people.add(at(person, slot));
                var its = posts.add(at(preferences.post()[pair], slot));
                if (!hers || !its) clashes++;
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
