package anjia.posts;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.posts.PostContent.Contract;
import anjia.posts.PostContent.Hours;
import anjia.posts.PostContent.Insurance;
import anjia.posts.PostContent.Shift;
import anjia.posts.PostContent.Wage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The posts as they are stored (岗位库). Asks nobody who may see what: {@link Posts} does. */
@Component
class PostRows {

    static final int MOST = 200;

    private final JdbcClient db;
    private final ObjectMapper json;
    private final Clock clock;

    PostRows(JdbcClient db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void insert(Post post) {
        filled(db.sql("""
                insert into posts.post (id, employer, writer, source, occupation, title, work, division, place, openings, hourly, wage_low,
                    wage_high, wage_parts, part_time, days_a_week, hours_a_day, shift, lodging, meals, contract, insurance, start_on,
                    open_until, experience, certificates, hazards, age_ground, health_ground, age_from, age_from_article, age_from_sure, age_to,
                    age_to_article, age_to_sure, findings, state, written_at, changed_at, opened_on, same)
                values (:id, :employer, :writer, :source, :occupation, :title, :work, :division, :place, :openings, :hourly, :low, :high,
                    :parts, :partTime, :days, :hours, :shift, :lodging, :meals, :contract, :insurance, :startOn, :openUntil, :experience,
                    :certificates, :hazards, :ageGround, :healthGround, :ageFrom, :ageFromArticle, :ageFromSure, :ageTo, :ageToArticle, :ageToSure,
                    :findings::jsonb, :state, :now, :now, :openedOn, :same)
                """), post)
                .param("employer", post.employer())
                .param("writer", post.writer() == null ? null : post.writer().value())
                .param("source", post.source())
                .update();
        list(post.id());
    }

    /** Writes the content, the findings and the state of a post anew. */
    void mend(Post post) {
        filled(db.sql("""
                update posts.post set occupation = :occupation, title = :title, work = :work, division = :division, place = :place,
                    openings = :openings, hourly = :hourly, wage_low = :low, wage_high = :high, wage_parts = :parts, part_time = :partTime,
                    days_a_week = :days, hours_a_day = :hours, shift = :shift, lodging = :lodging, meals = :meals, contract = :contract,
                    insurance = :insurance, start_on = :startOn, open_until = :openUntil, experience = :experience,
                    certificates = :certificates, hazards = :hazards, age_ground = :ageGround, health_ground = :healthGround, age_from = :ageFrom,
                    age_from_article = :ageFromArticle, age_from_sure = :ageFromSure, age_to = :ageTo, age_to_article = :ageToArticle,
                    age_to_sure = :ageToSure, findings = :findings::jsonb, state = :state, reason = :reason, changed_at = :now, opened_on = :openedOn,
                    same = :same
                where id = :id
                """), post).update();
        list(post.id());
    }

    private JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Post post) {
        var content = post.content();
        return AgeColumns.fill(statement, post.ages())
                .param("id", post.id())
                .param("occupation", content.occupation())
                .param("title", content.title())
                .param("work", content.work())
                .param("division", content.division().value())
                .param("place", content.place())
                .param("openings", content.openings())
                .param("hourly", content.wage().hourly())
                .param("low", content.wage().low())
                .param("high", content.wage().high())
                .param("parts", content.wage().parts())
                .param("partTime", content.hours().partTime())
                .param("days", content.hours().daysAWeek())
                .param("hours", content.hours().hoursADay())
                .param("shift", content.hours().shift().name())
                .param("lodging", content.lodging())
                .param("meals", content.meals())
                .param("contract", content.contract().name())
                .param("insurance", content.insurance().name())
                .param("startOn", content.startOn())
                .param("openUntil", content.openUntil())
                .param("experience", content.experience())
                .param("certificates", content.certificates().toArray(String[]::new))
                .param("hazards", content.hazards().toArray(String[]::new))
                .param("ageGround", content.ageGround())
                .param("healthGround", content.healthGround())
                .param("findings", json.writeValueAsString(post.findings()))
                .param("state", post.state().name())
                .param("reason", post.reason())
                .param("now", now())
                .param("openedOn", post.openedOn())
                .param("same", SamePost.key(content));
    }

    /** Only the state moves; the first opening day stays. */
    void move(UUID id, PostState to, String reason, LocalDate today) {
        db.sql("""
                update posts.post set state = :state, reason = :reason, changed_at = :now,
                    opened_on = case when :state = 'OPEN' then coalesce(opened_on, :today) else opened_on end,
                    closed_at = case when :over then :now end
                where id = :id
                """)
                .param("id", id)
                .param("state", to.name())
                .param("reason", reason)
                .param("over", to.isOver())
                .param("today", today)
                .param("now", now())
                .update();
        list(id);
    }

    /** Puts it on its card, or on one of its own; {@link SamePost} says which posts are one. What is not open is on none. */
    private void list(UUID id) {
        db.sql(SamePost.ONE_AT_A_TIME).param("id", id).query().listOfRows();
        db.sql(SamePost.LIST).param("id", id).update();
    }

    /** As they are by the law of the day on which it opens. */
    void age(UUID id, PostChecks.Ages ages) {
        AgeColumns.fill(db.sql("""
                update posts.post set age_from = :ageFrom, age_from_article = :ageFromArticle, age_from_sure = :ageFromSure,
                    age_to = :ageTo, age_to_article = :ageToArticle, age_to_sure = :ageToSure
                where id = :id
                """), ages).param("id", id).update();
    }

    void take(UUID id, int taken) {
        db.sql("update posts.post set taken = :taken, changed_at = :now where id = :id")
                .param("id", id)
                .param("taken", taken)
                .param("now", now())
                .update();
    }

    Optional<Post> find(UUID id) {
        return db.sql("select * from posts.post where id = :id")
                .param("id", id)
                .query(this::post)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Post> lock(UUID id) {
        return db.sql("select * from posts.post where id = :id for update")
                .param("id", id)
                .query(this::post)
                .optional();
    }

    /** Held until the transaction ends: what would put many posts of one employer at once waits, and so do those that find their cards. */
    void lockEmployer(UUID employer) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('posts.same ' || :employer::text, 0))")
                .param("employer", employer)
                .query()
                .listOfRows();
    }

    /** What its posts say that are not over, in one order. */
    List<PostContent> live(UUID employer) {
        return db.sql(
                        "select * from posts.post where employer = :employer and state in ('OPEN', 'IN_REVIEW', 'SENT_BACK')")
                .param("employer", employer)
                .query((row, _) -> content(row).inOneOrder())
                .list();
    }

    /** Those after one of them in the list, the newest first. */
    List<Post> older(UUID employer, UUID than) {
        return db.sql("""
                select p.* from posts.post p join posts.post than on than.id = :than and than.employer = p.employer
                where p.employer = :employer and (p.written_at, p.id) < (than.written_at, than.id)
                order by p.written_at desc, p.id desc limit :most
                """)
                .param("employer", employer)
                .param("than", than)
                .param("most", MOST)
                .query(this::post)
                .list();
    }

    /** The newest first. */
    List<Post> of(UUID employer) {
        return db.sql(
                        "select * from posts.post where employer = :employer order by written_at desc, id desc limit :most")
                .param("employer", employer)
                .param("most", MOST)
                .query(this::post)
                .list();
    }

    /** Those that wait within her scope, the oldest first. */
    List<Post> inReview(Actor.Staff staff) {
        return db.sql("""
                select p.* from posts.post p where p.state = 'IN_REVIEW' and exists
                    (select from unnest(:from, :to) as range (low, high) where p.division >= low and p.division < high)
                order by p.changed_at, p.id limit :most
                """)
                .param("from", staff.scope().stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", staff.scope().stream().map(CodeRange::to).toArray(String[]::new))
                .param("most", MOST)
                .query(this::post)
                .list();
    }

    int countInReview(Actor.Staff staff) {
        return db.sql("""
                select count(*) from posts.post p where p.state = 'IN_REVIEW' and exists
                    (select from unnest(:from, :to) as range (low, high) where p.division >= low and p.division < high)
                """)
                .param("from", staff.scope().stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", staff.scope().stream().map(CodeRange::to).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Some of those whose last day is over, locked; another server takes others. */
    List<UUID> pastTheirLastDay(LocalDate today, int most) {
        return db.sql("""
                select id from posts.post where state in ('OPEN', 'IN_REVIEW', 'SENT_BACK') and open_until < :today
                order by open_until, id limit :most for update skip locked
                """)
                .param("today", today)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    Post post(ResultSet row, int number) throws SQLException {
        var writer = row.getObject("writer", UUID.class);
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("employer", UUID.class),
                writer == null ? null : new PersonId(writer),
                row.getString("source"),
                content(row),
                row.getInt("taken"),
                AgeColumns.read(row),
                List.of(json.readValue(row.getString("findings"), Post.Found[].class)),
                PostState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("opened_on", LocalDate.class));
    }

    private static PostContent content(ResultSet row) throws SQLException {
        return new PostContent(
                row.getString("occupation"),
                row.getString("title"),
                row.getString("work"),
                new DivisionCode(row.getString("division")),
                row.getString("place"),
                row.getInt("openings"),
                new Wage(
                        row.getBoolean("hourly"),
                        row.getLong("wage_low"),
                        row.getLong("wage_high"),
                        row.getString("wage_parts")),
                new Hours(
                        row.getInt("days_a_week"),
                        row.getInt("hours_a_day"),
                        Shift.valueOf(row.getString("shift")),
                        row.getBoolean("part_time")),
                row.getBoolean("lodging"),
                row.getBoolean("meals"),
                Contract.valueOf(row.getString("contract")),
                Insurance.valueOf(row.getString("insurance")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("open_until", LocalDate.class),
                row.getInt("experience"),
                texts(row, "certificates"),
                texts(row, "hazards"),
                row.getString("age_ground"),
                row.getString("health_ground"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
