package anjia.fairs;

import anjia.matching.fair.FairVerification;
import anjia.matching.fair.PublishedFair;
import java.util.List;

/** Finds the interviews of a fair again from its published file (面试安排的公开验证), with neither a house nor a database. */
public final class FairFiles {
    private FairFiles() {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param line from 1 that is not as the house writes it */
    public record Unreadable(int line) implements Outcome {}

    /**
     * @param seedHash to compare with what stood on the page of the fair before
     * @param same whether the interviews come out again; {@code crowded} people and posts with too many of them
     * @param blocking pairs that would rather have each other; {@code clashes} people or posts wanted twice at one time
     */
    public record Found(
            String seedHash,
            int people,
            int posts,
            int wishes,
            int interviews,
            boolean same,
            int crowded,
            long blocking,
            int clashes)
            implements Outcome {

        public boolean holds() {
            return same && crowded == 0 && blocking == 0 && clashes == 0;
        }
    }

    public static Outcome verify(List<String> lines) {
        try {
            var again = FairVerification.of(PublishedFair.read(lines));
            return new Found(
                    again.seedHash(),
                    again.people(),
                    again.posts(),
                    again.wishes(),
                    again.interviews(),
                    again.same(),
                    again.crowded(),
                    again.blocking(),
                    again.clashes());
        } catch (PublishedFair.NotAFair unread) {
            return new Unreadable(unread.line());
        }
    }
}
