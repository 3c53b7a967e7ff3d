package anjia.fairs;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to a fair (报名).
 *
 * @param number in the order of signing up; the lottery goes by it
 * @param code shown at the gate
 * @param publishedAs her number in the published file; null before, and when she chose nothing that was open
 * @param rode the bus by which she came; null when it was another way, or nobody noted it
 * @param bus whose seat she has; null without
 * @param wishes the dearest first
 */
record Entry(
        UUID id,
        UUID fair,
        PersonId person,
        int number,
        String code,
        @Nullable UUID bus,
        @Nullable UUID rode,
        boolean left,
        boolean arrived,
        @Nullable Integer publishedAs,
        List<Wish> wishes) {

    Entry {
        wishes = List.copyOf(wishes);
    }

    /**
     * A post that she would like to talk about, and what came of it.
     *
     * @param outcome empty before the settlement; {@code slot} is null unless they meet
     * @param ahead people whom the post meets and whom its employer ranked higher; {@code luckier} those ranked like her with a smaller lot
     * @param off why an interview that was found does not take place; empty when it does
     * @param result of the interview; empty before
     * @param startsOn first day of work of who was hired; null else
     * @param publishedAs number of the post in the published file; null before, and for one that took no part
     * @param walkedUp whether she talked about it at the booth without having chosen it beforehand
     */
    record Wish(
            UUID post,
            String title,
            String employer,
            @Nullable Integer booth,
            int rank,
            int regard,
            String outcome,
            @Nullable Integer slot,
            int ahead,
            int luckier,
            String off,
            String result,
            @Nullable LocalDate startsOn,
            boolean walkedUp,
            @Nullable Integer publishedAs) {

        /** Whether they meet. */
        boolean meets() {
            return slot != null && off.isEmpty();
        }
    }

    boolean names(UUID post) {
        return wishes.stream().anyMatch(wish -> wish.post().equals(post));
    }

    /** "7KQ2 M9DW", for reading aloud. */
    String groupedCode() {
        return code.substring(0, GateCode.GROUP) + " " + code.substring(GateCode.GROUP);
    }
}
