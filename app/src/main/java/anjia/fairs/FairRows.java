package anjia.fairs;

import anjia.access.Actor;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of fairs, and what was ticked for each. */
@Component
class FairRows {

    private static final String SEED = "fairs.fair.seed";
    private static final int MOST = 200;

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    FairRows(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param doer name of who ticked it, {@code note} what she wrote */
    record Done(Duty duty, String note, String doer, OffsetDateTime doneAt) {}

    void insert(Fair fair, String seed) {
        filled("""
                insert into fairs.fair (id, office, name, campaign, division, on_site, online, link, venue, way, day, begins, ends,
                    expected, booths, sign_up_until, wishes, interviews, minutes, state, seed, seed_hash, planned_at, changed_at)
                values (:id, :office, :name, :campaign, :division, :onSite, :online, :link, :venue, :way, :day, :begins, :ends,
                    :expected, :booths, :signUpUntil, :wishes, :interviews, :minutes, 'PLANNED', :seed, :hash, :now, :now)
                """, fair)
                .param("office", fair.office().value())
                .param("seed", vault.seal(SEED, fair.id(), seed))
                .param("hash", fair.seedHash())
                .update();
    }

    void change(Fair fair) {
        filled("""
                update fairs.fair set name = :name, campaign = :campaign, division = :division, on_site = :onSite, online = :online,
                    link = :link, venue = :venue, way = :way, day = :day, begins = :begins, ends = :ends, expected = :expected,
                    booths = :booths, sign_up_until = :signUpUntil, wishes = :wishes, interviews = :interviews, minutes = :minutes,
                    changed_at = :now
                where id = :id
                """, fair).update();
    }

    private JdbcClient.StatementSpec filled(String sql, Fair fair) {
        var plan = fair.plan();
        return db.sql(sql)
                .param("id", fair.id())
                .param("name", plan.name())
                .param("campaign", plan.campaign().name())
                .param("division", plan.division().value())
                .param("onSite", plan.onSite())
                .param("online", plan.online())
                .param("link", plan.link())
                .param("venue", plan.venue())
                .param("way", plan.way())
                .param("day", plan.day())
                .param("begins", plan.begins())
                .param("ends", plan.ends())
                .param("expected", plan.expected())
                .param("booths", plan.booths())
                .param("signUpUntil", plan.signUpUntil())
                .param("wishes", plan.wishes())
                .param("interviews", plan.interviews())
                .param("minutes", plan.minutes())
                .param("now", now());
    }

    void move(UUID id, FairState to, String reason) {
        db.sql("""
                update fairs.fair set state = :state, reason = :reason, changed_at = :now,
                    published_at = case when :state = 'PUBLISHED' then :now else published_at end
                where id = :id
                """)
                .param("id", id)
                .param("state", to.name())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    Optional<Fair> find(UUID id) {
        return db.sql("select * from fairs.fair where id = :id")
                .param("id", id)
                .query(FairRows::fair)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Fair> lock(UUID id) {
        return db.sql("select * from fairs.fair where id = :id for update")
                .param("id", id)
                .query(FairRows::fair)
                .optional();
    }

    /** The seed, still secret. */
    String seed(UUID id) {
        var sealed = db.sql("select seed from fairs.fair where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return vault.open(SEED, id, sealed);
    }

    /** Those of an office, the latest day first. */
    List<Fair> of(OfficeId office) {
        return db.sql("select * from fairs.fair where office = :office order by day desc, id desc limit :most")
                .param("office", office.value())
                .param("most", MOST)
                .query(FairRows::fair)
                .list();
    }

    void tick(UUID fair, Duty duty, String note, Actor.Staff staff) {
        db.sql("""
                insert into fairs.duty (fair, duty, note, done_at, done_by, doer) values (:fair, :duty, :note, :now, :by, :name)
                on conflict (fair, duty) do nothing
                """)
                .param("fair", fair)
                .param("duty", duty.name())
                .param("note", note)
                .param("now", now())
                .param("by", staff.key())
                .param("name", staff.name())
                .update();
    }

    void untick(UUID fair, Duty duty) {
        db.sql("delete from fairs.duty where fair = :fair and duty = :duty")
                .param("fair", fair)
                .param("duty", duty.name())
                .update();
    }

    List<Done> done(UUID fair) {
        return db.sql("select duty, note, doer, done_at from fairs.duty where fair = :fair")
                .param("fair", fair)
                .query(Done.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Fair fair(ResultSet row, int number) throws SQLException {
        return new Fair(
                row.getObject("id", UUID.class),
                new OfficeId(row.getObject("office", UUID.class)),
                plan(row),
                FairState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("seed_hash"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("name"),
                Campaign.valueOf(row.getString("campaign")),
                new DivisionCode(row.getString("division")),
                row.getBoolean("on_site"),
                row.getBoolean("online"),
                row.getString("link"),
                row.getString("venue"),
                row.getString("way"),
                row.getObject("day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("expected"),
                row.getInt("booths"),
                row.getObject("sign_up_until", LocalDate.class),
                row.getInt("wishes"),
                row.getInt("interviews"),
                row.getInt("minutes"));
    }
}
