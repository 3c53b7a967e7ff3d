package anjia.payments;

import anjia.access.PersonId;
import anjia.registry.OpenMatters;
import anjia.registry.WrittenSince;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Money that is planned, with the bank or returned (待付款项): a merge of its person is looked at twice. Cards entered since,
 * and orders of files handed in since, follow a parting.
 */
@Component
@Order(20)
class MoneyUnderWay implements OpenMatters, WrittenSince {

    private final JdbcClient db;

    MoneyUnderWay(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean has(PersonId person) {
        return db.sql("""
                select exists (
                    select from payments.payment_order o join payments.instalment i on i.payment_order = o.id
                    where o.person in (select same from registry.report_same_person where person = :person)
                        and i.state in ('PLANNED', 'IN_BATCH', 'RETURNED'))
                """).param("person", person.value()).query(Boolean.class).single();
    }

    @Override
    public void give(PersonId from, PersonId to, UUID bound) {
        give("update payments.bank_account set person = :to where person = :from and id > :bound", from, to, bound);
        give("""
                update payments.payment_order set person = :to
                where person = :from and case when source ~ '^case:[0-9a-f-]{36}$' then substr(source, 6)::uuid > :bound end
                """, from, to, bound);
    }

    private void give(String sql, PersonId from, PersonId to, UUID bound) {
        db.sql(sql)
                .param("from", from.value())
                .param("to", to.value())
                .param("bound", bound)
                .update();
    }
}
