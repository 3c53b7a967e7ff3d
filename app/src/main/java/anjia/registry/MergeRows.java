package anjia.registry;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.Merge.Side;
import anjia.registry.Merge.State;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on {@code registry.merge} and {@code registry.person_alias}. */
@Component
class MergeRows {

    private static final String REASON = "registry.merge.reason";
    private static final String END_REASON = "registry.merge.end_reason";
    private static final int MOST = 50;

    private final JdbcClient db;
    private final Vault vault;
    private final Reach reach;
    private final Clock clock;

    MergeRows(JdbcClient db, Vault vault, Reach reach, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.reach = reach;
        this.clock = clock;
    }

    /** What a merge left behind for its parting. */
    record Trace(UUID bound, @Nullable UUID past) {}

    UUID propose(Actor.Staff asker, PersonId merged, PersonId kept, Side nameOf, Side phoneOf, Grounds grounds) {
        var id = Ids.next();
        db.sql("""
                insert into registry.merge (id, merged, kept, name_of, phone_of, reason, paper, state, asked_by, asker, asked_at)
                values (:id, :merged, :kept, :nameOf, :phoneOf, :reason, :paper, 'PROPOSED', :by, :who, :now)
                """)
                .param("id", id)
                .param("merged", merged.value())
                .param("kept", kept.value())
                .param("nameOf", nameOf.name())
                .param("phoneOf", phoneOf.name())
                .param("reason", vault.seal(REASON, id, grounds.reason()))
                .param("paper", grounds.paper())
                .param("by", asker.key())
                .param("who", asker.name())
                .param("now", now())
                .update();
        return id;
    }

    void merge(Merge merge, Actor.Staff merger, @Nullable UUID past) {
        db.sql("""
                update registry.merge set state = 'MERGED', bound = :bound, past = :past, merged_by = :by, merger = :who,
                    merged_at = :now
                where id = :id
                """)
                .param("id", merge.id())
                .param("bound", Ids.next())
                .param("past", past)
                .param("by", merger.key())
                .param("who", merger.name())
                .param("now", now())
                .update();
        db.sql("insert into registry.person_alias (merged, kept) values (:merged, :kept)")
                .param("merged", merge.merged().value())
                .param("kept", merge.kept().value())
                .update();
    }

    void end(Merge merge, State state, Actor.Staff ender, String reason, @Nullable Side sinceTo) {
        db.sql("""
                update registry.merge set state = :state, ended_by = :by, ender = :who, ended_at = :now, end_reason = :reason,
                    since_to = :sinceTo
                where id = :id
                """)
                .param("id", merge.id())
                .param("state", state.name())
                .param("by", ender.key())
                .param("who", ender.name())
                .param("now", now())
                .param("reason", vault.seal(END_REASON, merge.id(), reason))
                .param("sinceTo", sinceTo == null ? null : sinceTo.name())
                .update();
        if (state == State.PARTED)
            db.sql("delete from registry.person_alias where merged = :merged")
                    .param("merged", merge.merged().value())
                    .update();
    }

    Trace trace(UUID merge) {
        return db.sql("select bound, past from registry.merge where id = :id")
                .param("id", merge)
                .query(Trace.class)
                .single();
    }

    boolean keepsOthers(PersonId person) {
        return exists("select from registry.person_alias where kept = :person", person);
    }

    boolean waits(PersonId person) {
        return exists("select from registry.merge where state = 'PROPOSED' and :person in (merged, kept)", person);
    }

    private boolean exists(String sql, PersonId person) {
        return db.sql("select exists (%s)".formatted(sql))
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The two, in one order, so that two who merge them at once wait for each other. */
    void lock(PersonId one, PersonId other) {
        db.sql("select id from registry.person where id in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    Optional<Merge> find(UUID id) {
        return db.sql("select * from registry.merge where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<Merge> lock(UUID id) {
        return db.sql("select * from registry.merge where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Of those both of whose persons the officer reaches: first the ones that wait, by age; then the newest. */
    List<Merge> newest(Actor.Staff officer) {
        var within = reach.of(officer);
        return db.sql("""
                select m.* from registry.merge m where %s
                order by state = 'PROPOSED' desc, case when state = 'PROPOSED' then asked_at end, asked_at desc limit :most
                """.formatted(bothWithin(within)))
                .params(within.parameters())
                .param("most", MOST)
                .query(this::read)
                .list();
    }

    /** How many wait that somebody else than the officer asked for, of persons whom the officer reaches. */
    int countProposed(Actor.Staff officer) {
        var within = reach.of(officer);
        return db.sql("""
                select count(*) from registry.merge m where state = 'PROPOSED' and asked_by <> :officer and %s
                """.formatted(bothWithin(within)))
                .param("officer", officer.key())
                .params(within.parameters())
                .query(Integer.class)
                .single();
    }

    /** Each by the id under which she is kept now. */
    private static String bothWithin(Reach.Condition within) {
        return Stream.of("m.merged", "m.kept")
                .map(id -> """
                        exists (
                            select from registry.person p
                            where p.id = coalesce((select k.kept from registry.person_alias k where k.merged = %1$s), %1$s) and %2$s)
                        """.formatted(id, within.sql()))
                .collect(Collectors.joining(" and "));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Merge read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var endReason = row.getBytes("end_reason");
        return new Merge(
                id,
                new PersonId(row.getObject("merged", UUID.class)),
                new PersonId(row.getObject("kept", UUID.class)),
                Side.valueOf(row.getString("name_of")),
                Side.valueOf(row.getString("phone_of")),
                vault.open(REASON, id, row.getBytes("reason")),
                row.getString("paper"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("merger"),
                instant(row, "merged_at"),
                row.getString("ender"),
                instant(row, "ended_at"),
                endReason == null ? null : vault.open(END_REASON, id, endReason));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
