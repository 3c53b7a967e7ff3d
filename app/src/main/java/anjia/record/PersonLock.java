package anjia.record;

import anjia.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who writes into one person's record waits for whoever writes there before; the lock ends with the transaction. */
@Component
class PersonLock {

    /** Keeps these advisory locks apart from those of others. */
    private static final int RECORDS = 0x7265_636F;

    private final JdbcClient db;

    PersonLock(JdbcClient db) {
        this.db = db;
    }

    void take(PersonId person) {
        db.sql("""
                select pg_advisory_xact_lock(hashtextextended(min(same::text), :records))
                from registry.report_same_person where person = :person
                """)
                .param("person", person.value())
                .param("records", RECORDS)
                .query((row, _) -> true)
                .single();
    }
}
