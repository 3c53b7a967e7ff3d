package anjia.cases;

import anjia.access.PersonId;
import anjia.registry.OpenMatters;
import anjia.registry.WrittenSince;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open files (在办件): a merge of their applicant is looked at twice; those handed in since a merge follow a parting. Letters stay as written. */
@Component
@Order(30)
class FilesUnderWay implements OpenMatters, WrittenSince {

    private final JdbcClient db;

    FilesUnderWay(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean has(PersonId person) {
        return db.sql("""
                select exists (
                    select from cases.service_case
                    where applicant in (select same from registry.report_same_person where person = :person)
                        and closed_on is null)
                """).param("person", person.value()).query(Boolean.class).single();
    }

    @Override
    public void give(PersonId from, PersonId to, UUID bound) {
        for (var sql : List.of(
                "update cases.hand_in set person = :to where person = :from and id > :bound",
                "update cases.service_case set applicant = :to where applicant = :from and id > :bound"))
            db.sql(sql)
                    .param("from", from.value())
                    .param("to", to.value())
                    .param("bound", bound)
                    .update();
    }
}
