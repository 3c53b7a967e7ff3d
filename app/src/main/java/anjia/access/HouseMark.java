package anjia.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether this database holds synthetic persons only (演示库): their numbers are accepted and their texts can be read. */
@Service
public class HouseMark {

    private final JdbcClient db;

    HouseMark(JdbcClient db) {
        this.db = db;
    }

    public boolean demo() {
        return db.sql("select demo from access.house").query(Boolean.class).single();
    }

    /** Marks the database for ever; done by the demo in the transaction that enters its first person. */
    public void markDemo() {
        db.sql("update access.house set demo = true").update();
    }
}
