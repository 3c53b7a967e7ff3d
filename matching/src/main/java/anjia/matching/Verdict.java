package anjia.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of one post for one seeker. */
public sealed interface Verdict {

    /** It is on her list, this high. */
    record Shown(Score score) implements Verdict {}

    /**
     * It is not.
     *
     * @param failing every filter that fails, at least one, in the order in which they are tried
     * @param nearest the single change that would show it, absent where no single one does
     */
    record Hidden(List<Filter> failing, @Nullable Change nearest) implements Verdict {
        /** What is told first. */
        public Filter first() {
            return failing.getFirst();
        }
    }
}
