package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cooperation.Traveller.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on the roster of a departure (花名册), and which posts there are where it goes. Asks nobody who may see what: {@link Departures} does. */
@Component
class Roster {

    private static final String SELECT =
            "select departure, person, post, state, employer, contract, spell, back_on from cooperation.traveller";

    private static final String POSTS = """
            select id, employer, employer_name, title, division, wage_low_fen as low, wage_high_fen as high, openings - taken as "left"
            from posts.report_post
            """;

    private final JdbcClient db;
    private final Clock clock;

    Roster(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** She is on it, whatever she was before they left. */
    void sign(UUID departure, PersonId person, @Nullable UUID post, Actor by) {
        db.sql("""
                insert into cooperation.traveller (departure, person, post, signed_at, signed_by, changed_at)
                values (:departure, :person, :post, :now, :by, :now)
                on conflict (departure, person) do update set post = excluded.post, state = 'SIGNED', changed_at = excluded.changed_at
                """)
                .param("departure", departure)
                .param("person", person.value())
                .param("post", post)
                .param("by", by.key())
                .param("now", now())
                .update();
    }

    void move(UUID departure, PersonId person, State state) {
        db.sql("""
                update cooperation.traveller set state = :state, changed_at = :now where departure = :departure and person = :person
                """)
                .param("state", state.name())
                .param("now", now())
                .param("departure", departure)
                .param("person", person.value())
                .update();
    }

    /** She stayed; what was noted of work there is gone. */
    void stayed(UUID departure, PersonId person) {
        db.sql("""
                update cooperation.traveller set state = 'STAYED', employer = '', contract = null, spell = null, back_on = null, changed_at = :now
                where departure = :departure and person = :person
                """)
                .param("now", now())
                .param("departure", departure)
                .param("person", person.value())
                .update();
    }

    void went(UUID departure, PersonId person, Traveller.Work work, UUID spell) {
        db.sql("""
                update cooperation.traveller set state = 'WENT', employer = :employer, contract = :contract, spell = :spell, back_on = null,
                    changed_at = :now
                where departure = :departure and person = :person
                """)
                .param("employer", work.employer())
                .param("contract", work.contract())
                .param("spell", spell)
                .param("now", now())
                .param("departure", departure)
                .param("person", person.value())
                .update();
    }

    void back(UUID departure, PersonId person, LocalDate day) {
        db.sql("""
                update cooperation.traveller set state = 'BACK', back_on = :day, changed_at = :now
                where departure = :departure and person = :person
                """)
                .param("day", day)
                .param("now", now())
                .param("departure", departure)
                .param("person", person.value())
                .update();
    }

    /** In the order in which they signed up. */
    List<Traveller> of(UUID departure) {
        return db.sql(SELECT + " where departure = :departure order by signed_at, person")
                .param("departure", departure)
                .query(Roster::read)
                .list();
    }

    /** Whole months that each worked there until the day, as the life record tells it; the day itself counts. */
    Map<PersonId, Long> months(UUID departure, LocalDate today) {
        var months = new HashMap<PersonId, Long>();
        db.sql("""
                select t.person, s.held_from, least(s.held_to, :tomorrow::date) as until
                from cooperation.traveller t join record.report_spell s on s.id = t.spell where t.departure = :departure
                """)
                .param("departure", departure)
                .param("tomorrow", today.plusDays(1))
                .query(row -> {
                    var from = row.getObject("held_from", LocalDate.class);
                    var until = row.getObject("until", LocalDate.class);
                    months.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            Math.max(0, ChronoUnit.MONTHS.between(from, until)));
                });
        return months;
    }

    /** Under any of her ids. */
    Optional<Traveller> find(UUID departure, PersonId person) {
        return db
                .sql(SELECT + """
                 where departure = :departure and person in (select same from registry.report_same_person where person = :person)
                """)
                .param("departure", departure)
                .param("person", person.value())
                .query(Roster::read)
                .list()
                .stream()
                .findFirst();
    }

    /** Who has a seat, or had one when they left. */
    int seated(UUID departure) {
        return db.sql("""
                select count(*) from cooperation.traveller where departure = :departure and state in ('SIGNED', 'WENT', 'BACK')
                """).param("departure", departure).query(Integer.class).single();
    }

    /** Whether she is registered or lives within the county on the day. */
    boolean belongs(PersonId person, String from, String to, LocalDate day) {
        return db.sql("""
                select exists (select from registry.report_tie
                    where person in (select same from registry.report_same_person where person = :person)
                        and place >= :from and place < :to and valid @> :day::date)
                """)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Open posts within a place, those with most openings first. @param words part of the title or of the employer's name; empty for all */
    List<PostOffer> offers(String from, String to, String words, int most) {
        return db.sql(POSTS + """
                 where state = 'open' and division >= :from and division < :to
                    and (position(lower(:words) in lower(title)) > 0 or position(lower(:words) in lower(employer_name)) > 0)
                order by openings - taken desc, id limit :most
                """)
                .param("from", from)
                .param("to", to)
                .param("words", words)
                .param("most", most)
                .query(PostOffer.class)
                .list();
    }

    /** Whether it is open within the place. */
    boolean isOpen(UUID post, String from, String to) {
        return db.sql("""
                select exists (select from posts.report_post where id = :post and state = 'open' and division >= :from and division < :to)
                """)
                .param("post", post)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** Posts that were chosen, also those that are filled or over since. */
    List<PostOffer> posts(List<UUID> ids) {
        return db.sql(POSTS + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PostOffer.class)
                .list();
    }

    private static Traveller read(ResultSet row, int number) throws SQLException {
        return new Traveller(
                row.getObject("departure", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("post", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("employer"),
                (Boolean) row.getObject("contract"),
                row.getObject("spell", UUID.class),
                row.getObject("back_on", LocalDate.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
