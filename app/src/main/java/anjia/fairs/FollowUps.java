package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether those who were hired at a fair are still at work, asked after 30 and 90 days by the office that held it (跟踪回访). */
@Service
class FollowUps {

    private static final int MOST = 100;

    /** What she or the employer says. */
    enum Answer {
        STILL,
        LEFT,
        NEVER_BEGAN,
        NOT_REACHED
    }

    /** @param after days since she was hired */
    record Due(
            UUID entry,
            UUID post,
            int after,
            LocalDate dueOn,
            UUID person,
            int number,
            String fair,
            String title,
            String employer) {}

    private final JdbcClient db;
    private final Fairs fairs;
    private final Audit audit;
    private final Changes changes;

    FollowUps(JdbcClient db, Fairs fairs, Audit audit, Changes changes) {
        this.db = db;
        this.fairs = fairs;
        this.audit = audit;
        this.changes = changes;
    }

    /** The longest due first. */
    List<Due> due(Actor.Staff staff, LocalDate today) {
        if (!fairs.mayPlan(staff)) return List.of();
        return db.sql("""
                select u.entry, u.post, u.after, u.due_on, e.person, e.number, a.name as fair, f.title, o.name as employer
                from fairs.follow_up u join fairs.entry e on e.id = u.entry join fairs.fair a on a.id = e.fair
                    join fairs.offer f on f.fair = e.fair and f.post = u.post join fairs.stand s on s.id = f.stand
                    join registry.report_organisation o on o.id = s.organisation
                where a.office = :office and u.done_at is null and u.due_on <= :today order by u.due_on, u.entry, u.after limit :most
                """)
                .param("office", staff.office().value())
                .param("today", today)
                .param("most", MOST)
                .query(Due.class)
                .list();
    }

    int countDue(Actor.Staff staff, LocalDate today) {
        return db.sql("""
                select count(*) from fairs.follow_up u join fairs.entry e on e.id = u.entry join fairs.fair a on a.id = e.fair
                where a.office = :office and u.done_at is null and u.due_on <= :today
                """)
                .param("office", staff.office().value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The first answer stays. */
    @Transactional
    void answer(Actor.Staff staff, UUID entry, UUID post, int after, Answer answer) {
        var done = fairs.mayPlan(staff)
                ? db.sql("""
                update fairs.follow_up u set answer = :answer, done_at = now(), done_by = :by
                where u.entry = :entry and u.post = :post and u.after = :after and u.done_at is null and exists (select
                    from fairs.entry e join fairs.fair a on a.id = e.fair where e.id = u.entry and a.office = :office)
                """)
                        .param("answer", answer.name())
                        .param("by", staff.key())
                        .param("entry", entry)
                        .param("post", post)
                        .param("after", after)
                        .param("office", staff.office().value())
                        .update()
                : 0;
        if (done == 0) return;
        audit.record(staff, "fairs.followUp", List.of(entry), Map.of("answer", answer.name()));
        changes.append("fairs.result", entry);
    }
}
