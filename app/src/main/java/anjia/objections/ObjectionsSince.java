package anjia.objections;

import anjia.access.PersonId;
import anjia.registry.WrittenSince;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections raised since a merge follow a parting (撤销合并后的异议归属). */
@Component
@Order(40)
class ObjectionsSince implements WrittenSince {

    private final JdbcClient db;

    ObjectionsSince(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void give(PersonId from, PersonId to, UUID bound) {
        db.sql("""
                update objections.objection o set person = :to
                where o.person = :from and o.id > :bound and not exists (
                    select from objections.objection other
                    where other.person = :to and other.about = o.about and other.state = 'OPEN' and o.state = 'OPEN')
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("bound", bound)
                .update();
    }
}
