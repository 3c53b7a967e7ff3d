package anjia.matches;

import anjia.access.PersonId;
import anjia.web.Ids;
import anjia.work.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications as they are stored, each change in the log (报名库). Asks nobody who may see what: {@link Applications} does. */
@Component
class ApplicationRows {

    /** What the change log calls them; whoever registers employment follows it. */
    static final String KIND = "matches.application";

    private static final int MOST = 200;

    private static final String ALL = """
            select a.*, o.name as employer_name, p.title
            from matches.application a join registry.report_organisation o on o.id = a.employer
            left join posts.report_post p on p.id = a.post
            """;

    private final JdbcClient db;
    private final Changes changes;
    private final Clock clock;

    ApplicationRows(JdbcClient db, Changes changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return empty when there is one of hers on this post already, under any of her ids */
    Optional<UUID> begin(Offer offer, PersonId person, ApplicationState state) {
        var id = db.sql("""
                insert into matches.application (id, post, employer, person, state, began_at, changed_at, agreed_at)
                select :id, :post, :employer, :person, :state, :now, :now, case when :state = 'APPLIED' then :now end
                where not exists (select from matches.application where post = :post
                    and person in (select same from registry.report_same_person where person = :person))
                on conflict (post, person) do nothing returning id
                """)
                .param("id", Ids.next())
                .param("post", offer.id())
                .param("employer", offer.employer())
                .param("person", person.value())
                .param("state", state.name())
                .param("now", now())
                .query(UUID.class)
                .optional();
        id.ifPresent(one -> changes.append(KIND, one));
        return id;
    }

    /** Only she herself brings it from not started back to hired. */
    void move(UUID id, ApplicationState to, @Nullable LocalDate hiredOn) {
        db.sql("""
                update matches.application set state = :state, changed_at = :now, hired_on = :hiredOn, registered_on = null,
                    began = (:state = 'HIRED' and state = 'NOT_STARTED'),
                    agreed_at = case when :state = 'APPLIED' then :now else agreed_at end
                where id = :id
                """)
                .param("id", id)
                .param("state", to.name())
                .param("hiredOn", hiredOn)
                .param("now", now())
                .update();
        changes.append(KIND, id);
    }

    /** What employers asked her and she has not answered. */
    void withdrawInvitations(PersonId person) {
        var ids = db.sql("""
                update matches.application set state = 'WITHDRAWN', changed_at = :now
                where state = 'INVITED'
                  and person in (select same from registry.report_same_person where person = :person) returning id
                """)
                .param("now", now())
                .param("person", person.value())
                .query(UUID.class)
                .list();
        if (!ids.isEmpty()) changes.append(KIND, ids);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Locked until the transaction ends. */
    Optional<Application> lock(UUID id) {
        return db.sql(ALL + " where a.id = :id for update of a")
                .param("id", id)
                .query(this::application)
                .optional();
    }

    /** Hers on a post. */
    Optional<Application> of(PersonId person, UUID post) {
        return db.sql(ALL + """
                 where a.post = :post and a.person in (select same from registry.report_same_person where person = :person)
                """)
                .param("post", post)
                .param("person", person.value())
                .query(this::application)
                .optional();
    }

    /** All of hers, what changed last first. */
    List<Application> of(PersonId person) {
        return db.sql(ALL + """
                 where a.person in (select same from registry.report_same_person where person = :person)
                order by a.changed_at desc limit :most
                """)
                .param("person", person.value())
                .param("most", MOST)
                .query(this::application)
                .list();
    }

    /** Those on a post, what changed last first. */
    List<Application> on(UUID employer, UUID post) {
        return db.sql(ALL + " where a.post = :post and a.employer = :employer order by a.changed_at desc limit :most")
                .param("post", post)
                .param("employer", employer)
                .param("most", MOST)
                .query(this::application)
                .list();
    }

    /** Occupations of the posts in which she began to work, the latest first; without posts that are gone. */
    List<String> worked(PersonId person, LocalDate today) {
        return db.sql("""
                select p.occupation from matches.application a join posts.report_post p on p.id = a.post
                where a.state = 'HIRED' and a.hired_on <= :today
                  and a.person in (select same from registry.report_same_person where person = :person)
                group by p.occupation order by max(a.hired_on) desc, p.occupation limit :most
                """)
                .param("today", today)
                .param("person", person.value())
                .param("most", Wish.MOST_WORK)
                .query(String.class)
                .list();
    }

    /** All who applied for a post or were asked. */
    Set<UUID> whoIsOn(UUID employer, UUID post) {
        return db.sql("select person from matches.application where post = :post and employer = :employer")
                .param("post", post)
                .param("employer", employer)
                .query(UUID.class)
                .set();
    }

    int invitedToday(UUID employer) {
        return db.sql("""
                select count(*) from matches.application
                where employer = :employer and began_at >= :midnight and agreed_at is distinct from began_at
                """)
                .param("employer", employer)
                .param("midnight", midnight())
                .query(Integer.class)
                .single();
    }

    int waitingFor(PersonId person) {
        return db.sql("""
                select count(*) from matches.application where state = 'INVITED'
                  and person in (select same from registry.report_same_person where person = :person)
                """).param("person", person.value()).query(Integer.class).single();
    }

    private OffsetDateTime midnight() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("post", UUID.class),
                row.getObject("employer", UUID.class),
                row.getString("employer_name"),
                row.getString("title"),
                new PersonId(row.getObject("person", UUID.class)),
                ApplicationState.valueOf(row.getString("state")),
                row.getObject("changed_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                row.getObject("hired_on", LocalDate.class),
                row.getBoolean("began"));
    }
}
