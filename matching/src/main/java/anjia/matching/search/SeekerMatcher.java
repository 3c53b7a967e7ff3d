package anjia.matching.search;

import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Reference;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The seekers who consent, searched for the best of one post: post to people (为岗位推荐求职者). Gives what {@link Reference#seekers} gives.
 * Any number of readers beside one writer at a time; who withdraws consent is not in the next list.
 */
public final class SeekerMatcher {
    /** No list has more lines. */
    public static final int LONGEST = Top.LONGEST;

    private static final int TAIL = 256;
    private static final int DUE = 4096;

    private record Snapshot(SeekerStore base, SeekerRows tail) {}

    private final Weighted weighted;
    private final Reference reference;
    private volatile Snapshot now;
    private final List<Integer> withdrawnMeanwhile = new ArrayList<>();
    /** Who came while everything is put in order; null at other times. */
    private @Nullable SeekerRows since;

    /** @param seekers with ids all different; those who do not consent are left out */
    public SeekerMatcher(WeightProfile profile, Iterable<Seeker> seekers) {
        weighted = new Weighted(profile);
        reference = new Reference(profile);
        var rows = new SeekerRows(TAIL);
        for (var seeker : seekers) if (seeker.consents()) rows = with(rows, seeker);
        now = new Snapshot(new SeekerStore(rows), new SeekerRows(TAIL));
    }

    private static SeekerRows with(SeekerRows rows, Seeker seeker) {
        var roomy = rows.isFull() ? new SeekerRows(rows, rows.size() + Math.max(TAIL, rows.size() / 2)) : rows;
        roomy.add(seeker);
        return roomy;
    }

    public WeightProfile profile() {
        return weighted.profile;
    }

    /** How many consent. */
    public int size() {
        return now.base.rows.size() + now.tail.size();
    }

    /** The best {@code k} consenting seekers to whom the post is shown, best first; fewer when there are fewer. */
    public List<Ranked> best(Post post, int k) {
        var top = new Top(k);
        search(post, top);
        return top.ranked();
    }

    /** The same, found by looking at everybody: the measure of {@link #best}. */
    public List<Ranked> bestByScan(Post post, int k) {
        var top = new Top(k);
        var snapshot = now;
        var query = new PostQuery(post, weighted, reference);
        scan(snapshot.base.rows, query, top);
        scan(snapshot.tail, query, top);
        return top.ranked();
    }

    private static int scan(SeekerRows rows, PostQuery query, Top top) {
        var n = rows.size();
        for (int row = 0; row < n; row++) query.offer(rows, row, top);
        return n;
    }

    /** @return how many seekers were looked at */
    int search(Post post, Top top) {
        var snapshot = now;
        var query = new PostQuery(post, weighted, reference);
        return SeekerSearch.run(snapshot.base, query, top) + scan(snapshot.tail, query, top);
    }

    /** Adds a seeker, or puts her in the place of the one with her id; takes her off when she does not consent. */
    public synchronized void put(Seeker seeker) {
        withdraw(seeker.id());
        if (!seeker.consents()) return;
        var snapshot = now;
        var tail = with(snapshot.tail, seeker);
        if (tail != snapshot.tail) now = new Snapshot(snapshot.base, tail);
        if (since != null) since = with(since, seeker);
    }

    /** Takes a seeker off all lists (撤回同意); nothing happens when she is not there. */
    public synchronized void withdraw(int id) {
        var row = now.base.row(id);
        if (row >= 0) now.base.rows.withdraw(row);
        withdraw(now.tail, id);
        if (since == null) return;
        withdrawnMeanwhile.add(id);
        withdraw(since, id);
    }

    private static void withdraw(SeekerRows rows, int id) {
        for (int row = 0; row < rows.size(); row++) if (rows.id(row) == id) rows.withdraw(row);
    }

    /** Whether so many came that everybody should be put in order again. */
    public boolean isDueForCompaction() {
        return now.tail.size() >= DUE;
    }

    /** Puts everybody in one order again, seconds for millions, while searches and changes go on. One thread at a time may call it. */
    public void compact() {
        Snapshot before;
        int tail;
        synchronized (this) {
            if (since != null) throw new IllegalStateException("everybody is being put in order already");
            before = now;
            tail = before.tail.size();
            since = new SeekerRows(TAIL);
        }
        var rows = new SeekerRows(before.base.rows.size() + tail);
        before.base.rows.copyConsenting(rows);
        for (int row = 0; row < tail; row++) if (before.tail.consents(row)) rows.add(before.tail, row);
        var base = new SeekerStore(rows);
        synchronized (this) {
            for (var id : withdrawnMeanwhile) {
                var row = base.row(id);
                if (row >= 0) base.rows.withdraw(row);
            }
            now = new Snapshot(base, Objects.requireNonNull(since));
            since = null;
            withdrawnMeanwhile.clear();
        }
    }
}
