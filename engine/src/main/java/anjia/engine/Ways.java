package anjia.engine;

import anjia.engine.Nearest.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways from No to Yes (出路), looked for when somebody first asks: most assessments are made to compare or to count. Unchanging; two threads
 * that come first at the same time find the same.
 */
public final class Ways {
    /** Nothing helps, or nothing had to be looked for. */
    public static final Ways NONE = new Ways(null);

    private final @Nullable TurnSearch search;
    private volatile @Nullable Nearest nearest;
    private volatile @Nullable List<Change> others;

    Ways(@Nullable TurnSearch search) {
        this.search = search;
    }

    /** The smallest change. */
    public Nearest nearest() {
        var found = nearest;
        if (found == null) nearest = found = search == null ? new Nearest.None() : search.nearest();
        return found;
    }

    /**
     * At most two other changes, of one fact each, cheapest first. Each would do without the nearest one and without the others: it is enough, or
     * takes no other answers than the nearest.
     */
    public List<Change> others() {
        var found = others;
        if (found == null)
            others = found =
                    search != null && nearest() instanceof Change first ? search.others(first) : List.<Change>of();
        return found;
    }

    /**
     * The last day on which a change is of use, as far as the calendar says: on the next a condition fails that rests on nothing which goes on
     * by itself meanwhile.
     *
     * @return empty when there is none within three years of the change
     */
    public Optional<LocalDate> lastDay(Change change) {
        return search == null ? Optional.empty() : search.lastDay(change);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ways ways && nearest().equals(ways.nearest());
    }

    @Override
    public int hashCode() {
        return nearest().hashCode();
    }

    @Override
    public String toString() {
        return nearest().toString();
    }
}
