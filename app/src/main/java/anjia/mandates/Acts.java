package anjia.mandates;

import anjia.access.PersonId;
import anjia.web.Ids;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What helpers did for a person (帮办记录): she sees it, and so does everybody who helps her. */
@Component
class Acts {

    static final int MOST = 100;

    private final JdbcClient db;
    private final Clock clock;

    Acts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param matter a file number, or empty */
    record Act(UUID mandate, LocalDateTime at, String act, String matter, boolean look) {}

    /** @return the id of the row; looking twice on one day is one row, and the second time gives a new id that nothing bears */
    UUID keep(UUID mandate, String act, String matter, boolean look) {
        var id = Ids.next();
        var now = clock.instant();
        db.sql("""
                insert into mandates.act (id, mandate, day, at, act, matter, look)
                values (:id, :mandate, :day, :at, :act, :matter, :look)
                on conflict (mandate, day, act, matter) where look do nothing
                """)
                .param("id", id)
                .param("mandate", mandate)
                .param("day", now.atZone(clock.getZone()).toLocalDate())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("act", act)
                .param("matter", matter)
                .param("look", look)
                .update();
        return id;
    }

    /** Of all who help or helped this person, newest first, at most 100. */
    List<Act> of(PersonId person) {
        return db.sql("""
                select a.mandate, a.at, a.act, a.matter, a.look from mandates.act a
                where a.mandate in (
                    select id from mandates.mandate
                    where person in (select same from registry.report_same_person where person = :person))
                order by a.at desc, a.id desc limit :most
                """)
                .param("person", person.value())
                .param("most", MOST)
                .query((row, _) -> new Act(
                        row.getObject("mandate", UUID.class),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getString("act"),
                        row.getString("matter"),
                        row.getBoolean("look")))
                .list();
    }
}
