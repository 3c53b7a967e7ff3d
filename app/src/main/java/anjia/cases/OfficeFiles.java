package anjia.cases;

import anjia.places.OfficeId;
import anjia.places.OfficeMatters;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office does not close while files wait for its decision, appeals or objections of employers for its answer. */
@Component
@Order(2)
class OfficeFiles implements OfficeMatters {

    private final JdbcClient db;

    OfficeFiles(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "cases.office.files";
    }

    @Override
    public int at(OfficeId office) {
        return db.sql("""
                select count(*) from cases.service_case c
                where c.office = :office
                    and (c.closed_on is null or exists (select from cases.appeal a where a.service_case = c.id and a.answered_on is null)
                        or exists (select from cases.employer_objection o where o.service_case = c.id and o.outcome is null))
                """).param("office", office.value()).query(Integer.class).single();
    }
}
