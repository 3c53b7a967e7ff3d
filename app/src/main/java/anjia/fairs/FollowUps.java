package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.fairs.FollowUpAnswers.Answer;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether those who were hired at a fair are still at work, asked 30 and 90 days after her first day by the office that held it (跟踪回访). */
@Service
class FollowUps {

    private static final int MOST = 100;

    /** What the office found of what the work had ended (停发待遇核查). */
    enum Looked {
        /** It is granted again. */
        GOES_ON,
        /** She does not ask for it, or has no right to it. */
        STAYS,
        /** The office that pays it was told. */
        PASSED_ON
    }

    /** @param after days since her first day of work */
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
    private final FollowUpAnswers answers;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    FollowUps(JdbcClient db, Fairs fairs, FollowUpAnswers answers, Audit audit, Changes changes, Clock clock) {
        this.db = db;
        this.fairs = fairs;
        this.answers = answers;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
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

    /** Who is due, and who never began and had something that ended with the work. */
    int countDue(Actor.Staff staff, LocalDate today) {
        return db.sql("""
                select count(*) from fairs.follow_up u join fairs.entry e on e.id = u.entry join fairs.fair a on a.id = e.fair
                where a.office = :office and (u.done_at is null and u.due_on <= :today or u.ended <> '{}' and u.looked = '')
                """)
                .param("office", staff.office().value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The first answer stays. */
    @Transactional
    void answer(Actor.Staff staff, UUID entry, UUID post, int after, Answer answer, LocalDate today) {
        if (isIts(staff, entry)) answers.write(staff, entry, post, after, answer, today);
    }

    private boolean isIts(Actor.Staff staff, UUID entry) {
        return fairs.mayPlan(staff)
                && db.sql("""
                        select exists (select from fairs.entry e join fairs.fair a on a.id = e.fair
                            where e.id = :entry and a.office = :office)
                        """)
                        .param("entry", entry)
                        .param("office", staff.office().value())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * What was answered since a day, by whom.
     *
     * @param herself whether she said it herself
     * @param ended kinds of entries that the work had ended and that nobody has looked at, with commas between; empty when nothing waits
     */
    record Answered(
            UUID entry,
            UUID post,
            int after,
            UUID person,
            int number,
            String fair,
            String title,
            String employer,
            String answer,
            boolean herself,
            LocalDate day,
            String ended) {
        List<String> kindsEnded() {
            return ended.isEmpty() ? List.of() : List.of(ended.split(","));
        }
    }

    /** Those that wait to be looked at first, whenever they were; then the newest. */
    List<Answered> answered(Actor.Staff staff, LocalDate since) {
        if (!fairs.mayPlan(staff)) return List.of();
        return db.sql("""
                select u.entry, u.post, u.after, e.person, e.number, a.name as fair, f.title, o.name as employer, u.answer,
                    u.done_by like 'person:%' as herself, cast(u.done_at at time zone 'Asia/Shanghai' as date) as day,
                    case when u.looked = '' then array_to_string(u.ended, ',') else '' end as ended
                from fairs.follow_up u join fairs.entry e on e.id = u.entry join fairs.fair a on a.id = e.fair
                    join fairs.offer f on f.fair = e.fair and f.post = u.post join fairs.stand s on s.id = f.stand
                    join registry.report_organisation o on o.id = s.organisation
                where a.office = :office and u.done_at is not null
                    and (u.done_at >= cast(:since as date) or u.ended <> '{}' and u.looked = '')
                order by (u.ended <> '{}' and u.looked = '') desc, u.done_at desc, u.entry limit :most
                """)
                .param("office", staff.office().value())
                .param("since", since)
                .param("most", MOST)
                .query(Answered.class)
                .list();
    }

    /** The first finding stays. */
    @Transactional
    void look(Actor.Staff staff, UUID entry, UUID post, int after, Looked looked) {
        if (!isIts(staff, entry)) return;
        var found = db.sql("""
                update fairs.follow_up set looked = :looked, looked_at = :now, looked_by = :by
                where entry = :entry and post = :post and after = :after and ended <> '{}' and looked = ''
                """)
                .param("looked", looked.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", staff.key())
                .param("entry", entry)
                .param("post", post)
                .param("after", after)
                .update();
        if (found == 0) return;
        audit.record(staff, "fairs.lookAtEnded", List.of(entry), Map.of("found", looked.name()));
        changes.append("fairs.result", entry);
    }
}
