package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import anjia.work.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which place is whose partner (结对关系); kept by the offices, because the list changes and no list of it was found. */
@Service
class Pairs {

    /** In the change log. */
    private static final String KIND = "cooperation.pair";

    private static final String SELECT = "select id, home, partner, since, notice from cooperation.pair";

    private final JdbcClient db;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Pairs(JdbcClient db, Audit audit, Changes changes, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those that hold on the day. */
    List<Pair> on(LocalDate day) {
        return db.sql(SELECT + " where since <= :day and (until is null or until >= :day) order by home, partner")
                .param("day", day)
                .query(Pairs::read)
                .list();
    }

    /** Those that held on any of the days, also when they ended since. */
    List<Pair> between(LocalDate first, LocalDate last) {
        return db.sql(SELECT
                        + " where since <= :last and (until is null or until >= :first) order by home, partner, since")
                .param("first", first)
                .param("last", last)
                .query(Pairs::read)
                .list();
    }

    /** The same pair noted again is the one that is there. */
    @Transactional
    void note(Actor actor, DivisionCode home, DivisionCode partner, LocalDate since, String notice) {
        var id = Ids.next();
        db.sql("""
                insert into cooperation.pair (id, home, partner, since, notice, noted_by, noted_at)
                values (:id, :home, :partner, :since, :notice, :by, :now)
                on conflict (home, partner) where until is null do nothing
                """)
                .param("id", id)
                .param("home", home.value())
                .param("partner", partner.value())
                .param("since", since)
                .param("notice", notice)
                .param("by", actor.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(actor, "cooperation.pair", List.of(id), Map.of());
        changes.append(KIND, id);
    }

    /** Its last day is yesterday, or the day it began. */
    @Transactional
    void end(Actor.Staff staff, UUID id, LocalDate today) {
        var ended = db.sql("""
                update cooperation.pair p set until = greatest(since, :yesterday::date)
                where id = :id and until is null
                    and exists (select from unnest(:from, :to) as range (low, high) where p.home >= low and p.home < high)
                """)
                .param("yesterday", today.minusDays(1))
                .param("id", id)
                .param("from", staff.scope().stream().map(one -> one.from()).toArray(String[]::new))
                .param("to", staff.scope().stream().map(one -> one.to()).toArray(String[]::new))
                .update();
        if (ended == 0) throw new NoSuchDeparture();
        audit.record(staff, "cooperation.endPair", List.of(id), Map.of());
        changes.append(KIND, id);
    }

    private static Pair read(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("home")),
                new DivisionCode(row.getString("partner")),
                row.getObject("since", LocalDate.class),
                row.getString("notice"));
    }
}
