package anjia.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was done about something that is no person, an organisation above all, read from the audit (操作留痕). */
@Service
public class ActsAbout {

    private static final int MOST = 50;

    private final JdbcClient db;
    private final Clock clock;

    ActsAbout(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param actor kind and id of who did it, as {@link Actor#key()} gives them */
    public record Act(LocalDateTime at, String actor, String act) {}

    /** The newest 50 of these acts, newest first. @param acts as they stand in the audit, "organisations.approve" */
    public List<Act> of(UUID subject, Set<String> acts) {
        return db.sql("""
                select at at time zone :zone as at, actor, act from access.audit_row
                where subjects && cast(array[:subject] as uuid[]) and act = any(:acts)
                order by seq desc limit :most
                """)
                .param("zone", clock.getZone().getId())
                .param("subject", subject.toString())
                .param("acts", acts.toArray(String[]::new))
                .param("most", MOST)
                .query(Act.class)
                .list();
    }
}
