package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.web.Formats;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An interview that was found and cannot take place is called off, and she is told before she sets out (面试取消): its employer does
 * not come, or the post is filled, withdrawn or past its last day. One that an office still looks at may open again and stands.
 */
@Service
class CalledOff {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("fairs.calledOff");
    private static final int AT_ONCE = 100;

    /** @param why EMPLOYER, FILLED or OVER, as {@code fairs.wish.off} keeps it */
    private record Interview(
            UUID entry,
            UUID post,
            UUID person,
            LocalDateTime at,
            String fair,
            String title,
            String employer,
            String why) {}

    private final JdbcClient db;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    CalledOff(JdbcClient db, PersonMessages messages, Audit audit, Changes changes, Clock clock) {
        this.db = db;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Calls off some of those at all fairs; each once, whoever looks beside. @return how many */
    @Transactional
    public int some() {
        return some(JOB, null);
    }

    /** Those at one fair, in the transaction of who leaves it. */
    @Transactional
    void at(UUID fair, Actor actor) {
        var found = some(actor, fair);
        while (found > 0) found = some(actor, fair);
    }

    private int some(Actor actor, @Nullable UUID fair) {
        // what has begun, or has a result, did take place
        var interviews = db.sql("""
                select w.entry, w.post, e.person, a.day + a.begins + make_interval(mins => w.slot * a.minutes) as at, a.name as fair,
                    f.title, o.name as employer,
                    case when s.state <> 'ACCEPTED' then 'EMPLOYER' when p.state = 'filled' then 'FILLED' else 'OVER' end as why
                from fairs.wish w join fairs.fair a on a.id = w.fair join fairs.entry e on e.id = w.entry
                    join fairs.offer f on f.fair = w.fair and f.post = w.post join fairs.stand s on s.id = f.stand
                    join registry.report_organisation o on o.id = s.organisation left join posts.report_post p on p.id = w.post
                where w.slot is not null and w.off = '' and w.result = '' and e.left_at is null and a.state in ('PUBLISHED', 'HELD')
                    and (cast(:fair as uuid) is null or w.fair = :fair)
                    and a.day + a.begins + make_interval(mins => w.slot * a.minutes) > :now
                    and (s.state <> 'ACCEPTED' or coalesce(p.state, 'gone') in ('filled', 'expired', 'withdrawn', 'gone'))
                order by at, w.entry, w.post limit :most for update of w skip locked
                """)
                .param("fair", fair)
                .param("now", LocalDateTime.now(clock))
                .param("most", AT_ONCE)
                .query(Interview.class)
                .list();
        for (var one : interviews) callOff(actor, one);
        return interviews.size();
    }

    private void callOff(Actor actor, Interview one) {
        db.sql("update fairs.wish set off = :why, off_at = :now where entry = :entry and post = :post")
                .param("why", one.why())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("entry", one.entry())
                .param("post", one.post())
                .update();
        messages.tell(
                actor,
                new PersonId(one.person()),
                "fairs.off:" + one.entry() + ":" + one.post(),
                "fairs.told.calledOff." + one.why(),
                language -> List.of(
                        one.employer(),
                        one.title(),
                        one.fair(),
                        Formats.in(language).day(one.at().toLocalDate()),
                        one.at().toLocalTime().toString()));
        audit.record(actor, "fairs.callOff", List.of(one.entry(), one.person()), Map.of("why", one.why()));
        changes.append("fairs.entry", one.entry());
    }
}
