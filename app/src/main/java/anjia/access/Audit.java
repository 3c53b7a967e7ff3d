package anjia.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who did what to whom, written in the transaction of the act and chained afterwards (审计). */
@Service
public class Audit {

    private final JdbcClient db;
    private final Clock clock;
    private final Supplier<@Nullable HelperDirectory> helpers;

    @Autowired
    Audit(JdbcClient db, Clock clock, ObjectProvider<HelperDirectory> helpers) {
        this.db = db;
        this.clock = clock;
        this.helpers = helpers::getIfAvailable;
    }

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.helpers = () -> null;
    }

    /** For commands that work without the platform; they write where they are in a transaction, or each row in its own. */
    public static Audit alone(JdbcClient db, Clock clock) {
        return new Audit(db, clock);
    }

    /**
     * Writes one row.
     *
     * @param act what was done, as "module.verb": {@code registry.view}, {@code cases.decide}
     * @param subjects ids of what it was done to; a list that was read is one row with its ids
     * @param details words without personal data; small
     */
    public void record(Actor actor, String act, Collection<UUID> subjects, Map<String, String> details) {
        db.sql("""
                with written as (
                    insert into access.audit_row (at, actor, act, subjects, details)
                    values (:at, :actor, :act, cast(:subjects as uuid[]), jsonb_object(:names, :words))
                    returning seq)
                insert into access.audit_tail (seq) select seq from written
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.key())
                .param("act", act)
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .param("names", details.keySet().toArray(String[]::new))
                .param("words", details.values().toArray(String[]::new))
                .update();
        if (actor instanceof Actor.Helper helper) tellThePerson(helper, act, details);
    }

    /** Nothing that a helper does is written here and not shown to the person. */
    private void tellThePerson(Actor.Helper helper, String act, Map<String, String> details) {
        var known = helpers.get();
        if (known != null) known.acted(helper, act, details);
    }
}
