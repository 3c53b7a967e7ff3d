package anjia.objections;

import anjia.places.OfficeId;
import anjia.places.OfficeMatters;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office does not close while objections wait for its answer. */
@Component
@Order(5)
class OfficeObjections implements OfficeMatters {

    private final JdbcClient db;

    OfficeObjections(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "objections.office.open";
    }

    @Override
    public int at(OfficeId office) {
        return db.sql("select count(*) from objections.objection where office = :office and state = 'OPEN'")
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }
}
