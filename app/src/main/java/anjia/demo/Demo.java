package anjia.demo;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.HouseMark;
import anjia.places.Places;
import anjia.record.BulkRecord;
import anjia.registry.BulkEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo (演示数据), once and whole: everything is one transaction with the row that says it is there, so a crash leaves nothing
 * behind and the next start begins again.
 */
@Service
public class Demo {

    /** Persons of {@code --demo small}. */
    public static final int SMALL = 5_000;

    private static final long SEED = 20260701;
    private static final int BATCH = 500;
    private static final Actor.SystemJob JOB = new Actor.SystemJob("demo");

    private final JdbcClient db;
    private final Places places;
    private final DemoOffices offices;
    private final BulkEntry entry;
    private final BulkRecord record;
    private final HouseMark house;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Demo(
            JdbcClient db,
            Places places,
            DemoOffices offices,
            BulkEntry entry,
            BulkRecord record,
            HouseMark house,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.places = places;
        this.offices = offices;
        this.entry = entry;
        this.record = record;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    public boolean isLoaded() {
        return db.sql("select exists (select from demo.load)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Loads the small demo for today, unless one is there.
     *
     * @param progress hears how many persons are entered, from 0 to {@link #SMALL}
     * @throws IllegalStateException when the database holds persons who are no demo: those never share a house
     */
    public void loadSmall(IntConsumer progress) {
        transaction.executeWithoutResult(_ -> {
            // of two servers that start at once the second waits here and then finds the demo loaded
            db.sql("lock table demo.load in share row exclusive mode").update();
            if (!isLoaded()) load(LocalDate.now(clock), progress);
        });
    }

    private void load(LocalDate day, IntConsumer progress) {
        if (holdsPersons())
            throw new IllegalStateException(
                    "the demo is loaded into an empty database only, and this one holds persons");
        progress.accept(0);
        house.markDemo();
        offices.enter(JOB);
        var world = new WorldMaker(SEED, day, places::below).make(SMALL);
        entry.organisations(JOB, world.organisations());
        enterPersons(world, progress);
        inBatches(world.households(), batch -> entry.households(JOB, batch));
        inBatches(world.spells(), batch -> record.spells(JOB, batch));
        inBatches(world.runs(), batch -> record.runs(JOB, batch));
        inBatches(world.statements(), batch -> record.completeness(JOB, batch));
        mark(day, world.persons().size());
        progress.accept(world.persons().size());
    }

    private boolean holdsPersons() {
        return db.sql("select exists (select from registry.report_person)")
                .query(Boolean.class)
                .single();
    }

    private void enterPersons(World world, IntConsumer progress) {
        var entered = 0;
        for (var from = 0; from < world.persons().size(); from += BATCH) {
            var batch = world.persons()
                    .subList(from, Math.min(from + BATCH, world.persons().size()));
            entry.persons(JOB, batch);
            entered += batch.size();
            // the histories come after: they take about as long
            progress.accept(entered / 2);
        }
    }

    private static <T> void inBatches(List<T> all, Consumer<List<T>> write) {
        for (var from = 0; from < all.size(); from += BATCH)
            write.accept(all.subList(from, Math.min(from + BATCH, all.size())));
    }

    private void mark(LocalDate day, int persons) {
        db.sql("""
                insert into demo.load (size, seed, day, persons, loaded_at) values ('small', :seed, :day, :persons, :now)
                """)
                .param("seed", SEED)
                .param("day", day)
                .param("persons", persons)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(JOB, "demo.load", List.of(), Map.of("persons", String.valueOf(persons)));
    }
}
