package anjia.payments;

import anjia.places.OfficeId;
import anjia.places.OfficeMatters;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office does not close while it has months to pay. */
@Component
@Order(4)
class OfficePayments implements OfficeMatters {

    private final JdbcClient db;

    OfficePayments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "payments.office.months";
    }

    @Override
    public int at(OfficeId office) {
        return db.sql("""
                select count(*) from payments.instalment i join payments.payment_order o on o.id = i.payment_order
                where o.office = :office and i.state in ('PLANNED', 'IN_BATCH', 'RETURNED')
                """).param("office", office.value()).query(Integer.class).single();
    }
}
