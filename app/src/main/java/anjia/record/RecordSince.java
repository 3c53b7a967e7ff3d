package anjia.record;

import anjia.access.PersonId;
import anjia.registry.WrittenSince;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries made since a merge go to the other one when the two are parted (撤销合并后的档案归属). What was stated of a book's completeness stays: it
 * was said of both.
 */
@Component
@Order(10)
class RecordSince implements WrittenSince {

    private final JdbcClient db;

    RecordSince(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void give(PersonId from, PersonId to, UUID bound) {
        for (var table : List.of("spell", "insurance_run", "seen_paper"))
            db.sql("update record.%s set person = :to where person = :from and id > :bound".formatted(table))
                    .param("from", from.value())
                    .param("to", to.value())
                    .param("bound", bound)
                    .update();
        db.sql("""
                update record.correction c set person = :to
                where c.person = :from and c.id > :bound and c.subject in (select id from record.spell where person = :to)
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("bound", bound)
                .update();
    }
}
