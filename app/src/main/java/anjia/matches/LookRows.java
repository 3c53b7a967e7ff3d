package anjia.matches;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.web.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which employer saw whom on the list of which post (查看留痕): one row a day, and she sees them all. */
@Component
class LookRows {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Clock clock;

    LookRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param title of the post; null when it is gone */
    record Seen(
            LocalDate day,
            String employer,
            UUID post,
            @Nullable String title) {}

    record Look(UUID id, PersonId person) {}

    /** @return by which the employer knows her; the same all day */
    UUID note(Actor.Agent agent, PersonId person, UUID post, LocalDate day) {
        return db.sql("""
                insert into matches.look (id, person, employer, post, mandate, day, at)
                values (:id, :person, :employer, :post, :mandate, :day, :now)
                on conflict (person, post, day) do update set at = excluded.at returning id
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("employer", agent.organisation())
                .param("post", post)
                .param("mandate", agent.mandate())
                .param("day", day)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Optional<Look> find(UUID employer, UUID post, UUID id) {
        return db.sql("select id, person from matches.look where id = :id and employer = :employer and post = :post")
                .param("id", id)
                .param("employer", employer)
                .param("post", post)
                .query((row, _) ->
                        new Look(row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class))))
                .optional();
    }

    List<Seen> of(PersonId person) {
        return db.sql("""
                select l.day, o.name as employer, l.post, p.title
                from matches.look l join registry.report_organisation o on o.id = l.employer
                left join posts.report_post p on p.id = l.post
                where l.person in (select same from registry.report_same_person where person = :person)
                order by l.at desc limit :most
                """)
                .param("person", person.value())
                .param("most", MOST)
                .query((row, _) -> new Seen(
                        row.getObject("day", LocalDate.class),
                        row.getString("employer"),
                        row.getObject("post", UUID.class),
                        row.getString("title")))
                .list();
    }
}
