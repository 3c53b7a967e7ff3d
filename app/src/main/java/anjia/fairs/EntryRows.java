package anjia.fairs;

import anjia.access.Actor;
import anjia.access.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who comes, for which posts, and whether she was there. */
@Component
class EntryRows {

    private static final String SELECT = """
            select e.id, e.fair, e.person, e.number, e.code, e.bus, e.rode, e.left_at is not null as gone, e.arrived_at is not null as arrived,
                e.published_as
            from fairs.entry e
            """;

    private record Row(
            UUID id,
            UUID fair,
            UUID person,
            int number,
            String code,
            @Nullable UUID bus,
            @Nullable UUID rode,
            boolean gone,
            boolean arrived,
            @Nullable Integer publishedAs) {}

    private final JdbcClient db;
    private final WishRows wishes;
    private final Clock clock;

    EntryRows(JdbcClient db, WishRows wishes, Clock clock) {
        this.db = db;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** The fair is locked: nobody takes the same number. */
    void insert(UUID id, UUID fair, PersonId person, String code, Actor by) {
        db.sql("""
                insert into fairs.entry (id, fair, person, number, code, signed_at, signed_by)
                select :id, :fair, :person, coalesce(max(number), 0) + 1, :code, :now, :by from fairs.entry where fair = :fair
                """)
                .param("id", id)
                .param("fair", fair)
                .param("person", person.value())
                .param("code", code)
                .param("now", now())
                .param("by", by.key())
                .update();
    }

    /** She comes, with this seat. */
    void comes(UUID id, @Nullable UUID bus) {
        db.sql("update fairs.entry set left_at = null, bus = :bus where id = :id")
                .param("id", id)
                .param("bus", bus)
                .update();
    }

    void leaves(UUID id) {
        db.sql("update fairs.entry set left_at = :now, bus = null where id = :id and left_at is null")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** In her order; what she named before keeps how its employer ranks her. */
    void wish(UUID id, UUID fair, List<UUID> posts) {
        db.sql("delete from fairs.wish where entry = :id and not (post = any(:posts))")
                .param("id", id)
                .param("posts", posts.toArray(UUID[]::new))
                .update();
        // out of the way: no two may have the same place, not even while they change
        db.sql("update fairs.wish set rank = -rank where entry = :id")
                .param("id", id)
                .update();
        db.sql("""
                insert into fairs.wish (entry, fair, post, rank)
                select :id, :fair, w.post, w.rank from unnest(:posts, :ranks) as w (post, rank)
                on conflict (entry, post) do update set rank = excluded.rank
                """)
                .param("id", id)
                .param("fair", fair)
                .param("posts", posts.toArray(UUID[]::new))
                .param("ranks", IntStream.rangeClosed(1, posts.size()).boxed().toArray(Integer[]::new))
                .update();
    }

    /** The first time counts. @return whether this was it */
    boolean arrive(UUID id, Actor by) {
        return db.sql("""
                update fairs.entry set arrived_at = :now, arrived_by = :by, left_at = null where id = :id and arrived_at is null
                """)
                        .param("id", id)
                        .param("now", now())
                        .param("by", by.key())
                        .update()
                == 1;
    }

    /**
     * The earliest moment counts; what a device brought already is not moved by how long it took to bring it again.
     *
     * @param key of the check-in, given by the device
     * @return whether this is the one that counts now, and was not before
     */
    boolean arrive(UUID id, Actor by, Instant at, UUID key) {
        return db.sql("""
                update fairs.entry set arrived_at = :at, arrived_by = :by, arrived_as = :key, left_at = null
                where id = :id and (arrived_at is null or arrived_at > :at and arrived_as is distinct from :key)
                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.key())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Whether it is this check-in that counts. */
    boolean arrivedAs(UUID id, UUID key) {
        return db.sql("select exists (select from fairs.entry where id = :id and arrived_as = :key)")
                .param("id", id)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** A code and whose it is. */
    record Code(int number, String code, boolean here) {}

    /** Of everybody, also of who said that she does not come: she may come all the same. */
    List<Code> codes(UUID fair) {
        return db.sql(
                        "select number, code, arrived_at is not null as here from fairs.entry where fair = :fair order by number")
                .param("fair", fair)
                .query(Code.class)
                .list();
    }

    Optional<Entry> of(PersonId person, UUID fair) {
        return whole(db.sql(SELECT + """
                         where e.fair = :fair
                            and e.person in (select same from registry.report_same_person where person = :person)
                        order by e.left_at nulls first, e.number
                        """)
                        .param("person", person.value())
                        .param("fair", fair)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Entry> byCode(UUID fair, String code) {
        return whole(db.sql(SELECT + " where e.fair = :fair and e.code = :code")
                        .param("fair", fair)
                        .param("code", code)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Entry> find(UUID fair, UUID entry) {
        return whole(db.sql(SELECT + " where e.fair = :fair and e.id = :entry")
                        .param("fair", fair)
                        .param("entry", entry)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    /** Some of those who come, by number. */
    List<Entry> coming(UUID fair, int afterNumber, int most) {
        return whole(db.sql(SELECT + """
                         where e.fair = :fair and e.left_at is null and e.number > :after order by e.number limit :most
                        """)
                .param("fair", fair)
                .param("after", afterNumber)
                .param("most", most)
                .query(Row.class)
                .list());
    }

    /** One post that somebody would like to talk about, and who she is. */
    record Applicant(Entry entry, Entry.Wish wish) {}

    private record Wished(UUID entry, UUID post) {}

    /** Those who would like to talk with an employer: whom it meets by time, then the others by number. @param after null for the first ones */
    List<Applicant> applicants(
            UUID fair, UUID organisation, @Nullable UUID afterEntry, @Nullable UUID afterPost, int most) {
        var some = db.sql("""
                select w.entry, w.post from fairs.wish w join fairs.entry e on e.id = w.entry
                    join fairs.offer f on f.fair = w.fair and f.post = w.post join fairs.stand s on s.id = f.stand
                where w.fair = :fair and s.organisation = :organisation and e.left_at is null and (cast(:entry as uuid) is null
                    or (w.slot is null, coalesce(w.slot, 0), e.number, w.rank) > (select v.slot is null, coalesce(v.slot, 0), a.number, v.rank
                        from fairs.wish v join fairs.entry a on a.id = v.entry where v.fair = :fair and v.entry = :entry and v.post = :post))
                order by w.slot is null, coalesce(w.slot, 0), e.number, w.rank limit :most
                """)
                .param("fair", fair)
                .param("organisation", organisation)
                .param("entry", afterEntry)
                .param("post", afterPost)
                .param("most", most)
                .query(Wished.class)
                .list();
        var entries = whole(db.sql(SELECT + " where e.id = any(:entries)")
                        .param(
                                "entries",
                                some.stream().map(Wished::entry).distinct().toArray(UUID[]::new))
                        .query(Row.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Entry::id, one -> one));
        return some.stream()
                .flatMap(one -> Optional.ofNullable(entries.get(one.entry())).stream()
                        .flatMap(entry -> entry.wishes().stream()
                                .filter(wish -> wish.post().equals(one.post()))
                                .map(wish -> new Applicant(entry, wish))))
                .toList();
    }

    int countAll(UUID fair) {
        return count("select count(*) from fairs.entry where fair = :fair", fair);
    }

    int countComing(UUID fair) {
        return count("select count(*) from fairs.entry where fair = :fair and left_at is null", fair);
    }

    int countArrived(UUID fair) {
        return count("select count(*) from fairs.entry where fair = :fair and arrived_at is not null", fair);
    }

    private int count(String sql, UUID fair) {
        return db.sql(sql).param("fair", fair).query(Integer.class).single();
    }

    private List<Entry> whole(List<Row> rows) {
        var wished = wishes.of(rows.stream().map(Row::id).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> new Entry(
                        row.id(),
                        row.fair(),
                        new PersonId(row.person()),
                        row.number(),
                        row.code(),
                        row.bus(),
                        row.rode(),
                        row.gone(),
                        row.arrived(),
                        row.publishedAs(),
                        wished.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
