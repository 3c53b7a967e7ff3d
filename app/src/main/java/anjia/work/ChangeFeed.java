package anjia.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the change log so that nothing is skipped (变更日志读取).
 *
 * <p>Numbers are given before the commit, so a lower one may become visible after a higher one. The feed therefore reads in the order of transactions, and only those below the oldest one still running: whatever
 * commits later comes later in this order too. A transaction that writes and stays open holds all followers up.
 *
 * <p>What a restore brought was written on another server, whose transactions had numbers of their own: it is of an earlier {@link Era}, and all of it can be read.
 */
@Service
public class ChangeFeed {

    private final JdbcClient db;

    ChangeFeed(JdbcClient db) {
        this.db = db;
    }

    /**
     * The changes after one that was read before.
     *
     * @param seq of the last change dealt with, 0 for none
     * @return at most {@code limit}, in the order of transactions; within one transaction as they were written. Their seqs need not ascend
     */
    public List<Change> after(long seq, int limit) {
        return db.sql("""
                select seq, kind, id from work.change
                where (era, xid, seq) >
                    (select coalesce(max(era), 0), coalesce(max(xid), '0'), :seq from work.change where seq = :seq)
                  and (era < (select number from work.era) or xid < pg_snapshot_xmin(pg_current_snapshot()))
                order by era, xid, seq
                limit :limit
                """)
                .param("seq", seq)
                .param("limit", limit)
                .query(Change.class)
                .list();
    }

    /**
     * The last change that can be read now, 0 where there is none: whoever keeps what it follows in memory takes this, reads everything as it
     * is, and goes on {@link #after} it. Changes that it has read already come once more.
     */
    public long last() {
        return db.sql("""
                select seq from work.change
                where era < (select number from work.era) or xid < pg_snapshot_xmin(pg_current_snapshot())
                order by era desc, xid desc, seq desc limit 1
                """).query(Long.class).optional().orElse(0L);
    }

    /**
     * Hands the next changes to a follower and keeps how far it came, in one transaction: when the follower throws, it sees the same changes again. While another server is at it, nothing is handed over.
     *
     * @param name of the follower, "indicators"; one that is new begins with the first change
     * @param limit keep it small: an open transaction holds the other followers up
     * @return how many changes were handed over; as many as {@code limit} means that there may be more
     */
    @Transactional
    public int follow(String name, int limit, Consumer<List<Change>> follower) {
        enter(name);
        var changes = position(name).map(seq -> after(seq, limit)).orElse(List.of());
        if (changes.isEmpty()) return 0;
        follower.accept(changes);
        db.sql("update work.follower set seq = :seq, moved = now() where name = :name")
                .param("seq", changes.getLast().seq())
                .param("name", name)
                .update();
        return changes.size();
    }

    private void enter(String name) {
        db.sql("""
                insert into work.follower (name) select :name
                where not exists (select from work.follower where name = :name)
                on conflict do nothing
                """).param("name", name).update();
    }

    private Optional<Long> position(String name) {
        return db.sql("select seq from work.follower where name = :name for update skip locked")
                .param("name", name)
                .query(Long.class)
                .optional();
    }
}
