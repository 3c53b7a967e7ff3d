package anjia.matching.fair;

import java.util.Arrays;

/**
 * When the interviews of a fair are (面试时间表): nobody at two places, no post with two people at once, and only as many slots as the
 * busiest of all has interviews (König's theorem on colouring the edges of a bipartite graph).
 *
 * @param slots how many there are
 * @param slotOf of each pair of the preferences: 0 to slots - 1, or -1 where there is no interview
 */
@SuppressWarnings("ArrayRecordComponent") // millions of pairs; nobody compares two of these
public record Timetable(int slots, int[] slotOf) {

    /** The timetable of a settlement. */
    public static Timetable of(Preferences preferences, Settlement settlement) {
        return new Colouring(preferences, settlement).timetable();
    }

    /** Each interview gets a slot free for both; where they have none in common, two slots change places along a path from the post. */
    private static final class Colouring {
        private static final int FREE = -1;

        private final int slots;
        private final int[] personOf;
        private final int[] post;
        private final int people;
        private final int[] slotOf;
        /** The pair that somebody has in a slot: people first, then posts; {@code vertex * slots + slot}. */
        private final int[] pairAt;

        Colouring(Preferences preferences, Settlement settlement) {
            post = preferences.post();
            people = preferences.people();
            personOf = new int[post.length];
            var degree = new int[people + preferences.posts()];
            for (int person = 0; person < people; person++)
                for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++) {
                    personOf[pair] = person;
                    if (!settlement.has(pair)) continue;
                    degree[person]++;
                    degree[people + post[pair]]++;
                }
            slots = Arrays.stream(degree).max().orElse(0);
            slotOf = new int[post.length];
            Arrays.fill(slotOf, FREE);
            pairAt = new int[Math.multiplyExact(degree.length, slots)];
            Arrays.fill(pairAt, FREE);
            for (int pair = 0; pair < post.length; pair++) if (settlement.has(pair)) place(pair);
        }

        private void place(int pair) {
            var person = personOf[pair];
            var at = people + post[pair];
            var hers = free(person);
            var its = free(at);
            if (pairAt[at * slots + hers] != FREE) exchange(at, hers, its);
            put(pair, hers);
        }

        private int free(int vertex) {
            int slot = 0;
            while (pairAt[vertex * slots + slot] != FREE) slot++;
            return slot;
        }

        /** Swaps two slots along the path that starts at the vertex; it never comes to whoever has the first of them free. */
        private void exchange(int vertex, int one, int other) {
            var pair = pairAt[vertex * slots + one];
            pairAt[vertex * slots + one] = FREE;
            var from = vertex;
            var to = other;
            while (pair != FREE) {
                var far = from < people ? people + post[pair] : personOf[pair];
                var next = pairAt[far * slots + to];
                pairAt[from * slots + to] = pair;
                pairAt[far * slots + to] = pair;
                slotOf[pair] = to;
                var was = to == other ? one : other;
                if (next == FREE) pairAt[far * slots + was] = FREE;
                pair = next;
                from = far;
                to = was;
            }
        }

        private void put(int pair, int slot) {
            pairAt[personOf[pair] * slots + slot] = pair;
            pairAt[(people + post[pair]) * slots + slot] = pair;
            slotOf[pair] = slot;
        }

        Timetable timetable() {
            return new Timetable(slots, slotOf);
        }
    }
}
