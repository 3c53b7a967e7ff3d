package anjia.demo;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.HouseMark;
import anjia.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo (演示数据), once and whole: everything is one transaction with the row that says it is there, so a crash leaves nothing
 * behind and the next start begins again.
 */
@Service
public class Demo {

    static final Actor.SystemJob JOB = new Actor.SystemJob("demo");
    private static final long SEED = 20260701;

    private final JdbcClient db;
    private final Places places;
    private final DemoOffices offices;
    private final DemoLoading loading;
    private final DemoBrands brands;
    private final DemoDepartures departures;
    private final DemoFirms firms;
    private final DemoPosts posts;
    private final DemoComplaints complaints;
    private final DemoWishes wishes;
    private final DemoFairs fairs;
    private final DemoAgents agents;
    private final HouseMark house;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Demo(
            JdbcClient db,
            Places places,
            DemoOffices offices,
            DemoLoading loading,
            DemoBrands brands,
            DemoDepartures departures,
            DemoFirms firms,
            DemoPosts posts,
            DemoComplaints complaints,
            DemoWishes wishes,
            DemoFairs fairs,
            DemoAgents agents,
            HouseMark house,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.places = places;
        this.offices = offices;
        this.loading = loading;
        this.brands = brands;
        this.departures = departures;
        this.firms = firms;
        this.posts = posts;
        this.complaints = complaints;
        this.wishes = wishes;
        this.fairs = fairs;
        this.agents = agents;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    public boolean isLoaded() {
        return loaded().isPresent();
    }

    /** The size of the demo that is here, as on the command line. */
    Optional<String> loaded() {
        return db.sql("select size from demo.load").query(String.class).optional();
    }

    /**
     * Loads a demo for today, unless one is there.
     *
     * @throws IllegalStateException when the database holds persons who are no demo: those never share a house
     */
    public void load(DemoSize size, DemoListener listener) {
        load(DemoPlan.of(size, Geography.of(places)), listener);
    }

    void load(DemoPlan plan, DemoListener listener) {
        var stopwatch = new Stopwatch(listener);
        var rows = transaction.execute(_ -> {
            // of two servers that start at once the second waits here and then finds the demo loaded
            db.sql("lock table demo.load in share row exclusive mode").update();
            return isLoaded() ? 0L : load(plan, LocalDate.now(clock), stopwatch);
        });
        if (rows == null || rows == 0) return;
        wishes.measure();
        listener.loaded(plan.persons(), rows, stopwatch.taken());
    }

    private long load(DemoPlan plan, LocalDate day, Stopwatch stopwatch) {
        if (holdsPersons())
            throw new IllegalStateException(
                    "the demo is loaded into an empty database only, and this one holds persons");
        stopwatch.progress(DemoListener.Phase.PREPARE, 0, 1);
        house.markDemo();
        offices.enter(JOB, plan);
        brands.enter(JOB, day);
        var maker = new WorldMaker(SEED, day, plan, Geography.of(places), offices.all());
        var rows = loading.load(maker, plan, stopwatch);
        departures.enter(JOB, maker.employers(), day);
        firms.enter(JOB, maker.employers(), day);
        posts.write(maker.employers(), day);
        complaints.enter(JOB, day);
        wishes.enter(day);
        var coming = fairs.enter(day);
        if (!coming.isEmpty()) agents.enter(JOB, coming.getFirst(), day);
        mark(plan, day);
        return rows;
    }

    private boolean holdsPersons() {
        return db.sql("select exists (select from registry.report_person)")
                .query(Boolean.class)
                .single();
    }

    private void mark(DemoPlan plan, LocalDate day) {
        db.sql("""
                insert into demo.load (size, seed, day, persons, loaded_at) values (:size, :seed, :day, :persons, :now)
                """)
                .param("size", plan.size())
                .param("seed", SEED)
                .param("day", day)
                .param("persons", plan.persons())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(JOB, "demo.load", List.of(), Map.of("persons", String.valueOf(plan.persons())));
    }
}
