package anjia.matching.fair;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Interviews by deferred acceptance (延迟接受算法, Gale and Shapley): people ask down their lists, a post holds the best who asked as far
 * as its seats go. Nobody is left who would rather go to a post that would rather have her, and with one interview each nobody gains by
 * another list than her true one.
 */
public final class DeferredAcceptance {
    private static final int NOBODY = -1;

    private final Preferences preferences;
    private final Lottery lottery;
    private final int[] firstSeat; // of each post
    private final int[] held; // how many each post holds
    /** What each post holds: standings as a heap, the worst on top. */
    private final long[] seats;

    private final int[] pairInSeat;

    private DeferredAcceptance(Preferences preferences, int[] seatsOf, long seed) {
        this.preferences = preferences;
        lottery = new Lottery(preferences.people(), seed);
        firstSeat = new int[preferences.posts() + 1];
        for (int post = 0; post < preferences.posts(); post++)
            firstSeat[post + 1] = Math.addExact(firstSeat[post], seatsOf[post]);
        held = new int[preferences.posts()];
        seats = new long[firstSeat[preferences.posts()]];
        pairInSeat = new int[seats.length];
    }

    /**
     * Settles a fair.
     *
     * @param seats how many people each post interviews, not negative; one entry per post
     * @param each how many interviews a person may have, at least 1
     * @param seed of the lottery among those whom a post regards alike, to be published beforehand
     */
    public static Settlement settle(Preferences preferences, int[] seats, int each, long seed) {
        if (seats.length != preferences.posts())
            throw new IllegalArgumentException("%d posts, seats for %d".formatted(preferences.posts(), seats.length));
        if (each < 1) throw new IllegalArgumentException("a person has at least one interview: " + each);
        var acceptance = new DeferredAcceptance(preferences, seats, seed);
        acceptance.run(each);
        return acceptance.settlement(seed);
    }

    private void run(int each) {
        var start = preferences.start();
        var people = preferences.people();
        var next = start.clone();
        var has = new int[people];
        var waiting = new int[people]; // a stack: the outcome does not depend on who asks first
        var isWaiting = new boolean[people];
        for (int person = 0; person < people; person++) waiting[person] = person;
        Arrays.fill(isWaiting, true);
        var size = people;
        while (size > 0) {
            var person = waiting[--size];
            isWaiting[person] = false;
            while (has[person] < each && next[person] < start[person + 1]) {
                var turnedAway = ask(person, next[person]++);
                if (turnedAway == person) continue;
                has[person]++;
                if (turnedAway == NOBODY) continue;
                has[turnedAway]--;
                if (!isWaiting[turnedAway]) waiting[size++] = turnedAway;
                isWaiting[turnedAway] = true;
            }
        }
    }

    /** @return whom the post turns away for it: somebody it held, who asks herself, or nobody */
    private int ask(int person, int pair) {
        var post = preferences.post()[pair];
        var first = firstSeat[post];
        var n = held[post];
        var standing = lottery.standing(preferences.regard()[pair], person);
        if (n < firstSeat[post + 1] - first) {
            rise(first, n, standing, pair);
            held[post]++;
            return NOBODY;
        }
        if (n == 0 || seats[first] > standing) return person;
        var turnedAway = lottery.person(seats[first]);
        sink(first, n, standing, pair);
        return turnedAway;
    }

    private void rise(int first, int at, long standing, int pair) {
        while (at > 0 && seats[first + (at - 1) / 2] > standing) {
            put(first + at, seats[first + (at - 1) / 2], pairInSeat[first + (at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(first + at, standing, pair);
    }

    private void sink(int first, int n, long standing, int pair) {
        int at = 0;
        while (2 * at + 1 < n) {
            var below = 2 * at + 1;
            if (below + 1 < n && seats[first + below + 1] < seats[first + below]) below++;
            if (seats[first + below] >= standing) break;
            put(first + at, seats[first + below], pairInSeat[first + below]);
            at = below;
        }
        put(first + at, standing, pair);
    }

    private void put(int seat, long standing, int pair) {
        seats[seat] = standing;
        pairInSeat[seat] = pair;
    }

    private Settlement settlement(long seed) {
        var pairs = new BitSet(preferences.post().length);
        for (int post = 0; post < preferences.posts(); post++)
            for (int i = 0; i < held[post]; i++) pairs.set(pairInSeat[firstSeat[post] + i]);
        return new Settlement(pairs, seed);
    }
}
