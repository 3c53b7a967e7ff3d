package anjia.posts;

import anjia.access.ActsAbout;
import anjia.web.Fact;
import anjia.web.Frame;
import anjia.work.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the house knows of an employer (用人单位记录): counted from the posts that are kept, from what offices did with them, and from the files about it
 * that were decided.
 */
@Component
class EmployerRecord {

    private static final String SENT_BACK = "posts.sendBack";

    private final JdbcClient db;
    private final ActsAbout acts;
    private final EmployerCases cases;
    private final Today today;
    private final ZoneId zone;

    EmployerRecord(JdbcClient db, ActsAbout acts, EmployerCases cases, Today today, Clock clock) {
        this.db = db;
        this.acts = acts;
        this.cases = cases;
        this.today = today;
        this.zone = clock.getZone();
    }

    private record Counted(
            int written,
            int open,
            int filled,
            int taken,
            int withdrawn,
            int complaints,
            @Nullable LocalDate since) {}

    /** Each number with what it counts, and since when. */
    List<Fact> of(UUID employer, Frame frame) {
        var counted = counted(employer);
        var facts = new ArrayList<Fact>();
        if (counted.since() == null) return List.of();
        var since = frame.formats().day(counted.since());
        add("written", frame.text("posts.record.writtenSince", counted.written(), since), facts, frame);
        add("open", frame.formats().number(counted.open()), facts, frame);
        add("filled", frame.formats().number(counted.filled()), facts, frame);
        add("taken", frame.formats().number(counted.taken()), facts, frame);
        add("withdrawn", frame.formats().number(counted.withdrawn()), facts, frame);
        add(
                "sentBack",
                frame.text(
                        "posts.record.times",
                        acts.of(employer, Set.of(SENT_BACK)).size()),
                facts,
                frame);
        add("complaints", frame.text("posts.record.times", counted.complaints()), facts, frame);
        facts.addAll(cases.facts(employer, today.day(), frame));
        return facts;
    }

    private static void add(String word, String value, List<Fact> facts, Frame frame) {
        facts.add(new Fact(frame.text("posts.record." + word), value));
    }

    private Counted counted(UUID employer) {
        return db.sql("""
                select count(*) as written, count(*) filter (where state = 'OPEN') as open,
                    count(*) filter (where state = 'FILLED') as filled, coalesce(sum(taken), 0) as taken,
                    count(*) filter (where state = 'WITHDRAWN') as withdrawn,
                    (select count(*) from posts.complaint c join posts.post its on its.id = c.post
                        where its.employer = :employer and c.state in ('SENT_BACK', 'WITHDRAWN')) as complaints,
                    (min(written_at) at time zone :zone)::date as since
                from posts.post where employer = :employer
                """)
                .param("employer", employer)
                .param("zone", zone.getId())
                .query(Counted.class)
                .single();
    }
}
