package anjia.fairs;

import anjia.access.Actor;
import anjia.access.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Employers at fairs and their posts; whether a post is open is read where it is kept, {@code posts.report_post}. */
@Component
class StandRows {

    private static final String SELECT = """
            select s.id, s.fair, s.organisation, o.name, s.agent, s.state, s.reason, s.booth, coalesce(s.decider, '') as decider
            from fairs.stand s join registry.report_organisation o on o.id = s.organisation
            """;

    private record Row(
            UUID id,
            UUID fair,
            UUID organisation,
            String name,
            @Nullable UUID agent,
            StandState state,
            String reason,
            @Nullable Integer booth,
            String decider) {}

    private record OfferRow(
            UUID stand,
            UUID post,
            String title,
            int seats,
            OfferState state,
            boolean open,
            long wageLow,
            long wageHigh,
            @Nullable Integer publishedAs) {}

    /** A post of an employer that it could bring. */
    record OpenPost(UUID id, String title, int openings) {}

    private final JdbcClient db;
    private final Clock clock;

    StandRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A wish that was withdrawn or refused before is asked anew. */
    UUID ask(UUID id, UUID fair, UUID organisation, @Nullable PersonId agent) {
        return db.sql("""
                insert into fairs.stand (id, fair, organisation, agent, state, asked_at)
                values (:id, :fair, :organisation, :agent, 'ASKED', :now)
                on conflict (fair, organisation) do update set state = 'ASKED', agent = excluded.agent, asked_at = excluded.asked_at,
                    reason = '', booth = null, decided_at = null, decided_by = null, decider = null
                returning id
                """)
                .param("id", id)
                .param("fair", fair)
                .param("organisation", organisation)
                .param("agent", agent == null ? null : agent.value())
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    /**
     * What it brought stays as it is; what is new to a verified employer is looked at.
     *
     * @param seats of each post, by its id
     */
    void bring(UUID stand, UUID fair, Map<UUID, Integer> seats, OfferState anew) {
        db.sql("""
                insert into fairs.offer (stand, fair, post, title, seats, state)
                select :stand, :fair, p.id, p.title, w.seats, :state
                from unnest(:posts, :seats) as w (post, seats) join posts.report_post p on p.id = w.post
                on conflict (fair, post) do update set seats = excluded.seats, title = excluded.title,
                    state = case when offer.state = 'BROUGHT' then offer.state else excluded.state end
                """)
                .param("state", anew.name())
                .param("stand", stand)
                .param("fair", fair)
                .param("posts", seats.keySet().toArray(UUID[]::new))
                .param("seats", seats.values().toArray(Integer[]::new))
                .update();
    }

    /** A wish for a post that is not brought any more. */
    record Dropped(UUID entry, PersonId person, String title) {}

    private record DroppedRow(UUID entry, UUID person, String title) {}

    /** Those that it could bring and does not: nobody meets anybody for them. @return the wishes that end so */
    List<Dropped> dropOthers(Stand stand, Set<UUID> posts) {
        db.sql("""
                delete from fairs.offer f using posts.report_post p
                where f.stand = :stand and not (f.post = any(:posts)) and p.id = f.post and p.state = 'open'
                    and not exists (select from fairs.wish w where w.fair = f.fair and w.post = f.post)
                """)
                .param("stand", stand.id())
                .param("posts", posts.toArray(UUID[]::new))
                .update();
        return db
                .sql("""
                with dropped as (
                    update fairs.offer f set state = 'DROPPED' from posts.report_post p
                    where f.stand = :stand and not (f.post = any(:posts)) and p.id = f.post and p.state = 'open' and f.state <> 'DROPPED'
                    returning f.fair, f.post, f.title),
                ended as (
                    update fairs.wish w set outcome = 'CLOSED' from dropped d where w.fair = d.fair and w.post = d.post
                    returning w.entry, d.title)
                select e.id as entry, e.person, n.title from ended n join fairs.entry e on e.id = n.entry
                where e.left_at is null order by e.number
                """)
                .param("stand", stand.id())
                .param("posts", posts.toArray(UUID[]::new))
                .query(DroppedRow.class)
                .stream()
                .map(row -> new Dropped(row.entry(), new PersonId(row.person()), row.title()))
                .toList();
    }

    /** What was added is verified: it can be chosen, and who chose it before it was dropped has her wish again. */
    void verifyAdded(UUID stand) {
        db.sql("update fairs.offer set state = 'BROUGHT' where stand = :stand and state = 'ASKED'")
                .param("stand", stand)
                .update();
        db.sql("""
                update fairs.wish w set outcome = '' from fairs.offer f
                where f.stand = :stand and f.state = 'BROUGHT' and w.fair = f.fair and w.post = f.post and w.outcome = 'CLOSED'
                    and not exists (select from fairs.settlement t where t.fair = w.fair)
                """).param("stand", stand).update();
    }

    void refuseAdded(UUID stand) {
        db.sql("update fairs.offer set state = 'DROPPED' where stand = :stand and state = 'ASKED'")
                .param("stand", stand)
                .update();
    }

    List<OpenPost> openPosts(UUID organisation) {
        return db.sql("""
                select id, title, openings - taken as openings from posts.report_post
                where employer = :organisation and state = 'open' order by title, id
                """)
                .param("organisation", organisation)
                .query(OpenPost.class)
                .list();
    }

    void decide(UUID stand, StandState state, String reason, @Nullable Integer booth, Actor.Staff staff) {
        db.sql("""
                update fairs.stand set state = :state, reason = :reason, booth = :booth, decided_at = :now, decided_by = :by,
                    decider = :name
                where id = :id
                """)
                .param("id", stand)
                .param("state", state.name())
                .param("reason", reason)
                .param("booth", booth)
                .param("now", now())
                .param("by", staff.key())
                .param("name", staff.name())
                .update();
    }

    void withdraw(UUID stand) {
        db.sql("update fairs.stand set state = 'WITHDRAWN' where id = :id")
                .param("id", stand)
                .update();
    }

    boolean boothIsTaken(UUID fair, int booth) {
        return db.sql("""
                select exists (select from fairs.stand where fair = :fair and booth = :booth and state = 'ACCEPTED')
                """)
                .param("fair", fair)
                .param("booth", booth)
                .query(Boolean.class)
                .single();
    }

    /** In the order of their booths. */
    List<Stand> of(UUID fair) {
        return whole(db.sql(SELECT + " where s.fair = :fair order by s.booth nulls last, s.asked_at, s.id")
                .param("fair", fair)
                .query(Row.class)
                .list());
    }

    /** Some of those that are verified, in the order of their booths. @param after the last one of the page before */
    List<Stand> verified(UUID fair, @Nullable UUID after, int most) {
        return whole(db.sql(SELECT + """
                         where s.fair = :fair and s.state = 'ACCEPTED' and (cast(:after as uuid) is null
                            or (coalesce(s.booth, 0), s.id) > (select coalesce(l.booth, 0), l.id from fairs.stand l where l.id = :after))
                        order by coalesce(s.booth, 0), s.id limit :most
                        """)
                .param("fair", fair)
                .param("after", after)
                .param("most", most)
                .query(Row.class)
                .list());
    }

    Optional<Stand> find(UUID stand) {
        return whole(db.sql(SELECT + " where s.id = :id")
                        .param("id", stand)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Stand> find(UUID fair, UUID organisation) {
        return whole(db.sql(SELECT + " where s.fair = :fair and s.organisation = :organisation")
                        .param("fair", fair)
                        .param("organisation", organisation)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Stand> whole(List<Row> rows) {
        var offers = offers(rows.stream().map(Row::id).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> new Stand(
                        row.id(),
                        row.fair(),
                        row.organisation(),
                        row.name(),
                        row.agent() == null ? null : new PersonId(row.agent()),
                        row.state(),
                        row.reason(),
                        row.booth(),
                        row.decider(),
                        offers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Stand.Offer>> offers(UUID[] stands) {
        return db.sql("""
                select f.stand, f.post, f.title, f.seats, f.state, coalesce(p.state = 'open', false) as open,
                    coalesce(p.wage_low_fen, 0) as wage_low, coalesce(p.wage_high_fen, 0) as wage_high, f.published_as
                from fairs.offer f left join posts.report_post p on p.id = f.post
                where f.stand = any(:stands) order by f.title, f.post
                """).param("stands", stands).query(OfferRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        OfferRow::stand,
                        Collectors.mapping(
                                row -> new Stand.Offer(
                                        row.post(),
                                        row.title(),
                                        row.seats(),
                                        row.state(),
                                        row.open(),
                                        row.wageLow(),
                                        row.wageHigh(),
                                        row.publishedAs()),
                                Collectors.toList())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
