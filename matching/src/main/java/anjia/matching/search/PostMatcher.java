package anjia.matching.search;

import anjia.matching.Change;
import anjia.matching.NearestChange;
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
 * The open posts, searched for the best of one seeker: worker to posts (为求职者推荐岗位). Gives what {@link Reference#posts} gives.
 *
 * <p>A large store in the order of search, a small one of what came since, and a handful not yet in order. Any number of readers beside one
 * writer at a time; a post that opens or closes is seen by the next search.
 */
public final class PostMatcher {
    /** No list has more lines. */
    public static final int LONGEST = Top.LONGEST;

    private static final int TAIL = 256;
    private static final int DELTA = 4096;

    /** What a reader holds: nothing in it moves, but bits that close posts and the length of the tail. */
    private record Snapshot(PostStore base, PostStore delta, PostRows tail) {}

    private final Weighted weighted;
    private final Reference reference;
    private volatile Snapshot now;
    private final List<Integer> closedMeanwhile = new ArrayList<>();
    /** What came while everything is put in order; null at other times. */
    private @Nullable PostRows since;

    /** @param posts with ids all different; closed ones are left out */
    public PostMatcher(WeightProfile profile, Iterable<Post> posts) {
        weighted = new Weighted(profile);
        reference = new Reference(profile);
        var rows = new PostRows(TAIL);
        for (var post : posts) if (post.open()) rows.add(post, reference);
        now = new Snapshot(new PostStore(rows), emptyStore(), new PostRows(TAIL));
    }

    private static PostStore emptyStore() {
        return new PostStore(new PostRows(0));
    }

    public WeightProfile profile() {
        return weighted.profile;
    }

    /** The best {@code k} open posts that no filter hides from her, best first; fewer when there are fewer. */
    public List<Ranked> best(Seeker seeker, int k) {
        var top = new Top(k);
        search(seeker, top);
        return top.ranked();
    }

    /**
     * The best {@code k} of these posts and of a list that she has already: what changes when the posts here came in addition.
     *
     * @param held posts that are not here, at most {@code k}
     */
    public List<Ranked> bestBeside(List<Ranked> held, Seeker seeker, int k) {
        var top = new Top(k);
        for (var ranked : held) top.offer(Top.key(ranked.score(), ranked.id()));
        search(seeker, top);
        return top.ranked();
    }

    /** The same as {@link #best}, found by looking at every post: the measure of it. */
    public List<Ranked> bestByScan(Seeker seeker, int k) {
        var top = new Top(k);
        var snapshot = now;
        var query = new SeekerQuery(seeker, weighted);
        new PostScan(snapshot.base, query).run(top);
        new PostScan(snapshot.delta, query).run(top);
        PostScan.tail(snapshot.tail, snapshot.tail.size(), query, top);
        return top.ranked();
    }

    /** How many posts each single change of hers would show that are hidden now: what {@link NearestChange#openings} gives. */
    public List<Change.Opening> openings(Seeker seeker) {
        var snapshot = now;
        var count = new OpeningCount(seeker);
        count.add(snapshot.base);
        count.add(snapshot.delta);
        count.add(snapshot.tail);
        return count.openings();
    }

    /** @return how many posts were looked at */
    int search(Seeker seeker, Top top) {
        var snapshot = now;
        var query = new SeekerQuery(seeker, weighted);
        var looked = PostSearch.run(snapshot.base, query, top) + PostSearch.run(snapshot.delta, query, top);
        var tail = snapshot.tail.size();
        PostScan.tail(snapshot.tail, tail, query, top);
        return looked + tail;
    }

    /**
     * Adds a post, or puts it in the place of the one with its id.
     *
     * <p>One in 256 puts the small store in order, some milliseconds after it is seen; {@link #compact} is due when {@link #isDueForCompaction}.
     */
    public synchronized void open(Post post) {
        close(post.id());
        if (!post.open()) return;
        now.tail.add(post, reference); // from here on it is seen
        if (since != null) since.add(post, reference);
        if (now.tail.isFull()) now = new Snapshot(now.base, new PostStore(deltaAndTail(now)), new PostRows(TAIL));
    }

    private static PostRows deltaAndTail(Snapshot snapshot) {
        var rows = new PostRows(snapshot.delta.size() + TAIL);
        snapshot.delta.copyOpen(rows);
        snapshot.tail.copyOpen(rows);
        return rows;
    }

    /** Takes a post off all lists (下架); nothing happens when it is not there. */
    public synchronized void close(int id) {
        now.base.close(id);
        now.delta.close(id);
        now.tail.close(id);
        if (since == null) return;
        closedMeanwhile.add(id);
        since.close(id);
    }

    /** Whether so much came that everything should be put in order again. */
    public boolean isDueForCompaction() {
        return now.delta.size() >= DELTA;
    }

    /**
     * Puts everything in one order again, a third of a second for a million posts, while searches and changes go on. One thread at a time
     * may call it.
     */
    public void compact() {
        var rows = frozen();
        var base = new PostStore(rows);
        synchronized (this) {
            for (var id : closedMeanwhile) base.close(id);
            var later = new PostRows(TAIL);
            Objects.requireNonNull(since).copyOpen(later);
            now = later.size() < TAIL
                    ? new Snapshot(base, emptyStore(), later)
                    : new Snapshot(base, new PostStore(later), new PostRows(TAIL));
            since = null;
            closedMeanwhile.clear();
        }
    }

    private PostRows frozen() {
        Snapshot before;
        PostRows young;
        synchronized (this) {
            if (since != null) throw new IllegalStateException("everything is being put in order already");
            before = now;
            young = deltaAndTail(before);
            since = new PostRows(TAIL);
        }
        var rows = new PostRows(before.base.size() + young.size());
        before.base.copyOpen(rows);
        young.copyOpen(rows);
        return rows;
    }
}
