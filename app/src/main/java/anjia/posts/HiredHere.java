package anjia.posts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.work.Change;
import anjia.work.ChangeFeed;
import anjia.work.Changes;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is hired through the house fills an opening of the post (录用计入已招人数), and with the last one it is over; who never began opens it again.
 * The change log tells it, as often as it likes: each hiring is one row. Why a number that the employer said is moved and not replaced:
 * docs/decisions/0045.
 */
@Service
class HiredHere {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("posts.hired");
    private static final int AT_ONCE = 500;

    /** Where it is read, by what the change log calls it. */
    private static final Map<String, String> VIEWS =
            Map.of("matches.application", "matches.report_hired", "fairs.result", "fairs.report_hired");

    private final ChangeFeed feed;
    private final JdbcClient db;
    private final PostRows rows;
    private final Posts posts;
    private final Audit audit;
    private final Changes changes;
    private final Today today;

    /** The last change up to which this server took in everything; one thread follows. */
    private long seen = -1;

    HiredHere(ChangeFeed feed, JdbcClient db, PostRows rows, Posts posts, Audit audit, Changes changes, Today today) {
        this.feed = feed;
        this.db = db;
        this.rows = rows;
        this.posts = posts;
        this.audit = audit;
        this.changes = changes;
        this.today = today;
    }

    private record Hiring(String kind, UUID id, UUID post, boolean hired) {}

    /** Takes in what the log has; several servers take turns, and a quiet log is looked at only. @return whether there may be more */
    boolean follow() {
        var last = feed.last();
        if (last == seen) return false;
        var taken = feed.follow("posts.hired", AT_ONCE, this::take);
        if (taken > 0 && taken < AT_ONCE) seen = last;
        return taken == AT_ONCE;
    }

    /** Told again it changes nothing. */
    @Transactional
    public void take(List<Change> told) {
        var all = new ArrayList<Hiring>();
        VIEWS.forEach((kind, view) -> all.addAll(read(kind, view, told)));
        if (all.isEmpty()) return;
        var byPost = new TreeMap<>(all.stream().collect(groupingBy(Hiring::post)));
        lock(byPost.keySet());
        byPost.forEach(this::take);
    }

    private List<Hiring> read(String kind, String view, List<Change> told) {
        var ids = told.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Change::id)
                .collect(toSet());
        if (ids.isEmpty()) return List.of();
        return db.sql("select :kind as kind, h.id, h.post, h.hired from " + view
                        + " h join posts.post p on p.id = h.post where h.id = any(:ids)")
                .param("kind", kind)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Hiring.class)
                .list();
    }

    /** All of them before the first one moves, so that an employer who mends one of them meanwhile waits and is not turned away. */
    private void lock(Set<UUID> ids) {
        db.sql("select id from posts.post where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private void take(UUID id, List<Hiring> its) {
        var post = rows.find(id).orElseThrow();
        var before = count(id);
        for (var one : its) keep(one);
        var taken = Math.clamp(
                moved(post.taken(), before, count(id)), 0, post.content().openings());
        if (taken != post.taken()) fill(post, taken, today.day());
    }

    private void keep(Hiring one) {
        var sql = one.hired()
                ? "insert into posts.hiring (kind, id, post) values (:kind, :id, :post) on conflict do nothing"
                : "delete from posts.hiring where kind = :kind and id = :id and post = :post";
        db.sql(sql)
                .param("kind", one.kind())
                .param("id", one.id())
                .param("post", one.post())
                .update();
    }

    /** So many are hired here for a post. */
    int count(UUID post) {
        return db.sql("select count(*) from posts.hiring where post = :post")
                .param("post", post)
                .query(Integer.class)
                .single();
    }

    /**
     * How many are filled when those hired here become more or fewer. The number moves by as many and never past what is counted: whom the employer
     * counted before she pressed "hired" is not counted twice, and whom she took off again is not taken off twice.
     */
    static int moved(int taken, int before, int now) {
        return now > before
                ? Math.min(taken + now - before, Math.max(taken, now))
                : Math.max(taken - before + now, Math.min(taken, now));
    }

    /** @param post locked */
    private void fill(Post post, int taken, LocalDate today) {
        if (post.state() == PostState.OPEN) {
            posts.take(JOB, post, taken, today);
            return;
        }
        // nobody closed it but the last opening, and that is free again
        if (post.state() == PostState.FILLED) {
            var goesOn = !post.content().openUntil().isBefore(today);
            rows.move(post.id(), goesOn ? PostState.OPEN : PostState.EXPIRED, "", today);
        }
        rows.take(post.id(), taken);
        audit.record(JOB, "posts.take", List.of(post.id(), post.employer()), Map.of());
        changes.append("posts.post", post.id());
    }
}
