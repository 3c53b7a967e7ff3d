package anjia.fairs;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.registry.Organisations;
import anjia.web.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fairs, employers and their posts, as tests need them. */
@TestComponent
class FairGround {

    static final LocalDate DAY = Town.TODAY.plusDays(40);

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final JdbcClient db;
    private final Town town;
    private final Fairs fairs;
    private final Permits permits;
    private final Stands stands;
    private final Organisations organisations;

    @Autowired
    FairGround(JdbcClient db, Town town, Fairs fairs, Permits permits, Stands stands, Organisations organisations) {
        this.db = db;
        this.town = town;
        this.fairs = fairs;
        this.permits = permits;
        this.stands = stands;
        this.organisations = organisations;
    }

    static Plan plan(int expected) {
        return new Plan(
                "紫阳县春风行动招聘会",
                Campaign.SPRING_BREEZE,
                Town.ZIYANG,
                true,
                false,
                "",
                "紫阳县文化广场",
                "坐1路车到文化广场站",
                DAY,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                expected,
                20,
                DAY.minusDays(3),
                3,
                2,
                15);
    }

    UUID published() {
        var officer = town.officer();
        var id = fairs.plan(officer, plan(300));
        for (var duty : permits.duties(plan(300))) fairs.tick(officer, id, duty, "存办公室");
        fairs.publish(officer, id, Town.TODAY);
        return id;
    }

    /** Of an employer of its own. */
    Actor.Agent agent() {
        var employer = organisations.enter("紫阳毛绒玩具厂" + SERIAL.incrementAndGet(), null, Town.ZIYANG);
        return new Actor.Agent(town.somebody(), Ids.next(), employer, false);
    }

    /** An open one. */
    UUID post(UUID employer, String title) {
        var id = Ids.next();
        db.sql("""
                insert into posts.post (id, employer, source, occupation, title, work, division, place, openings, hourly, wage_low,
                    wage_high, wage_parts, part_time, days_a_week, hours_a_day, shift, lodging, meals, contract, insurance, start_on,
                    open_until, experience, certificates, hazards, age_from, findings, state, written_at, changed_at, opened_on)
                values (:id, :employer, 'form', '6-05-01-03', :title, '缝纫毛绒玩具', '610924', '工业园区3号', 5, false, 350000, 500000,
                    '计件', false, 5, 8, 'DAY', true, true, 'FIXED', 'ALL', :day, :day, 0, '{}', '{}', 16, '[]', 'OPEN',
                    :today::timestamp at time zone 'Asia/Shanghai', :today::timestamp at time zone 'Asia/Shanghai', :today)
                """)
                .param("id", id)
                .param("employer", employer)
                .param("title", title)
                .param("day", DAY.plusDays(30))
                .param("today", Town.TODAY)
                .update();
        return id;
    }

    /** An employer with one post and so many seats, verified. */
    UUID offered(UUID fair, Actor.Agent agent, int seats, int booth) {
        var post = post(agent.organisation(), "缝纫工");
        accepted(fair, agent, Map.of(post, seats), booth);
        return post;
    }

    void accepted(UUID fair, Actor.Agent agent, Map<UUID, Integer> seats, int booth) {
        stands.ask(agent, fair, seats, Town.TODAY);
        var stand = stands.of(agent, fair);
        if (stand != null) stands.accept(town.officer(), fair, stand.id(), booth, Set.copyOf(stand.toVerify()));
    }

    /** Moves the days of the fair: the clock of the tests stands still. */
    void daysOf(UUID fair, LocalDate signUpUntil, LocalDate day) {
        db.sql("update fairs.fair set sign_up_until = :until, day = :day where id = :id")
                .param("until", signUpUntil)
                .param("day", day)
                .param("id", fair)
                .update();
    }

    void postBecomes(UUID post, String state) {
        db.sql("""
                update posts.post set state = :state, taken = case when :state = 'FILLED' then openings else taken end,
                    closed_at = case when :state in ('FILLED', 'EXPIRED', 'WITHDRAWN') then now() end
                where id = :id
                """).param("state", state).param("id", post).update();
    }

    /** Of everybody who was hired at it: the first follow-up is due. */
    void dueOn(UUID fair, LocalDate day) {
        db.sql(
                        "update fairs.follow_up set due_on = :day where after = 30 and entry in (select id from fairs.entry where fair = :fair)")
                .param("day", day)
                .param("fair", fair)
                .update();
    }
}
