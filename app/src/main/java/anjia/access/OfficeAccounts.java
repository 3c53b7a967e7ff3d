package anjia.access;

import anjia.places.OfficeId;
import anjia.places.OfficeMatters;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office does not close while somebody logs in there. */
@Component
@Order(1)
class OfficeAccounts implements OfficeMatters {

    private final JdbcClient db;

    OfficeAccounts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "access.office.accounts";
    }

    @Override
    public int at(OfficeId office) {
        return db.sql("select count(*) from access.account where office = :office and active")
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }
}
