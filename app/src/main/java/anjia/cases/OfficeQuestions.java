package anjia.cases;

import anjia.places.OfficeId;
import anjia.places.OfficeMatters;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office does not close while another one waits for its answer. */
@Component
@Order(3)
class OfficeQuestions implements OfficeMatters {

    private final JdbcClient db;

    OfficeQuestions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "cases.office.questions";
    }

    @Override
    public int at(OfficeId office) {
        return db.sql("select count(*) from cases.referral where to_office = :office and answered_on is null")
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }
}
