package anjia.registry;

import anjia.places.DivisionCode;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of {@code registry.tie}; who may do so is asked before. */
@Component
class TieRows {

    private final JdbcClient db;

    TieRows(JdbcClient db) {
        this.db = db;
    }

    /** One that already holds is left as it is. */
    boolean add(UUID person, TieKind kind, DivisionCode place, LocalDate from) {
        return db.sql("""
                insert into registry.tie (id, person, kind, place, valid)
                values (:id, :person, :kind, :place, daterange(:from, null))
                on conflict (person, kind, place) where upper_inf(valid) do nothing
                """)
                        .param("id", Ids.next())
                        .param("person", person)
                        .param("kind", kind.name())
                        .param("place", place.value())
                        .param("from", from)
                        .update()
                == 1;
    }

    /** A tie that ends on the day it began never held, and goes. */
    boolean end(UUID person, TieKind kind, DivisionCode place, LocalDate to) {
        var begun = db.sql("""
                update registry.tie set valid = daterange(lower(valid), :to)
                where person in (select same from registry.report_same_person where person = :person) and kind = :kind
                    and place = :place and upper_inf(valid) and lower(valid) < :to
                """);
        var notBegun = db.sql("""
                delete from registry.tie
                where person in (select same from registry.report_same_person where person = :person) and kind = :kind
                    and place = :place and upper_inf(valid) and lower(valid) >= :to
                """);
        return ended(begun, person, kind, place, to) | ended(notBegun, person, kind, place, to);
    }

    private static boolean ended(
            JdbcClient.StatementSpec statement, UUID person, TieKind kind, DivisionCode place, LocalDate to) {
        return statement
                        .param("person", person)
                        .param("kind", kind.name())
                        .param("place", place.value())
                        .param("to", to)
                        .update()
                > 0;
    }
}
