package anjia.drill;

import anjia.drill.DoorDrill.Crowd;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the platform wrote down about tries at its doors (登录计数). */
record DoorCount(long in, long failedPasswords, long failedCodes, long lockedNames, long spentCodes) {

    /** What the house grants: `docs/security.md`. */
    private static final int LOOKED_AT = 5;

    static DoorCount of(JdbcClient db) {
        return db.sql("""
                select (select count(*) from access.audit_row where act = 'access.logIn') as "in",
                       (select count(*) from access.audit_row where act = 'access.logInFailed') as failed_passwords,
                       (select count(*) from access.audit_row where act = 'access.codeFailed') as failed_codes,
                       (select count(*) from access.failed_log_in where failures = 5 and locked_until is not null) as locked_names,
                       (select count(*) from access.one_time_code where attempts = 5 and used_at is null) as spent_codes
                """).query(DoorCount.class).single();
    }

    /** @return what differs from what the crowd did */
    List<String> against(DoorCount after, Crowd crowd) {
        var wrong = new ArrayList<String>();
        compare(wrong, "log-ins in the audit", after.in - in, crowd.right() + crowd.codes());
        compare(
                wrong,
                "failed passwords that were looked at",
                after.failedPasswords - failedPasswords,
                crowd.wrongNames() * LOOKED_AT);
        compare(wrong, "locked names", after.lockedNames - lockedNames, crowd.wrongNames());
        compare(
                wrong,
                "wrong codes that were looked at",
                after.failedCodes - failedCodes,
                crowd.wrongCodes() * LOOKED_AT);
        compare(wrong, "spent codes", after.spentCodes - spentCodes, crowd.wrongCodes());
        return wrong;
    }

    private static void compare(List<String> wrong, String what, long there, long expected) {
        if (there != expected) wrong.add("%s: %d in place of %d".formatted(what, there, expected));
    }
}
