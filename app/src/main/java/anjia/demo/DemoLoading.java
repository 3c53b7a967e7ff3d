package anjia.demo;

import static anjia.demo.DemoListener.Phase.COUNT;
import static anjia.demo.DemoListener.Phase.INDEXES;
import static anjia.demo.DemoListener.Phase.PERSONS;
import static anjia.demo.DemoListener.Phase.PREPARE;

import anjia.cases.BulkFiles;
import anjia.record.BulkRecord;
import anjia.registry.BulkEntry;
import anjia.work.BareTables;
import anjia.work.BulkWriter;
import anjia.work.Changes;
import anjia.work.CopyBatch;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a world into its tables (演示装载). One thread makes people and copies them, the others seal what was made: a portion is entered
 * when it is sealed, in the order in which it was made, and no more than a few wait. Indexes are built when all rows are there.
 */
@Component
class DemoLoading {

    /** Portions made ahead of the one that is entered: enough to keep every core sealing, few enough for a small memory. */
    private static final int AHEAD = 2 + Runtime.getRuntime().availableProcessors();

    private static final List<String> TABLES = Stream.of(
                    BulkEntry.TABLES, BulkRecord.TABLES, BulkFiles.TABLES, List.of(Changes.TABLE))
            .flatMap(List::stream)
            .toList();

    private final JdbcClient db;
    private final BulkEntry entry;
    private final BulkRecord record;
    private final BulkFiles files;
    private final BulkWriter writer;

    DemoLoading(JdbcClient db, BulkEntry entry, BulkRecord record, BulkFiles files, BulkWriter writer) {
        this.db = db;
        this.entry = entry;
        this.record = record;
        this.files = files;
        this.writer = writer;
    }

    /** A portion on its way, with its number of persons. */
    private record Sealing(int persons, Future<List<CopyBatch>> batches) {}

    /** @return rows that were copied */
    long load(WorldMaker maker, DemoPlan plan, Stopwatch stopwatch) {
        stopwatch.progress(PREPARE, 0, 1);
        db.sql("set local maintenance_work_mem = '256MB'").update();
        var bare = BareTables.strip(db, TABLES);
        var rows = copy(maker, plan, stopwatch);
        stopwatch.progress(COUNT, 0, 1);
        for (var table : TABLES) db.sql("analyze " + table).update();
        bare.restore((done, of) -> stopwatch.progress(INDEXES, done, of));
        return rows;
    }

    private long copy(WorldMaker maker, DemoPlan plan, Stopwatch stopwatch) {
        var entering = new Entering(plan, stopwatch);
        try (var sealers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            maker.make(portion -> {
                entering.add(new Sealing(portion.persons().size(), sealers.submit(() -> sealed(portion))));
            });
            entering.rest();
        }
        maker.nextSerials().forEach(files::numbered);
        return entering.rows;
    }

    private List<CopyBatch> sealed(World portion) {
        return List.of(
                entry.organisations(portion.organisations()),
                entry.persons(Demo.JOB, portion.persons()),
                entry.households(portion.households()),
                record.spells(Demo.JOB, portion.spells()),
                record.runs(Demo.JOB, portion.runs()),
                record.completeness(Demo.JOB, portion.statements()),
                files.files(Demo.JOB, portion.files()));
    }

    /** What is on its way into the tables. */
    private final class Entering {
        private final DemoPlan plan;
        private final Stopwatch stopwatch;
        private final Queue<Sealing> waiting = new ArrayDeque<>();
        private int persons;
        private long rows;

        Entering(DemoPlan plan, Stopwatch stopwatch) {
            this.plan = plan;
            this.stopwatch = stopwatch;
            stopwatch.progress(PERSONS, 0, plan.persons());
        }

        void add(Sealing portion) {
            waiting.add(portion);
            if (waiting.size() > AHEAD) enter(waiting.remove());
        }

        void rest() {
            while (!waiting.isEmpty()) enter(waiting.remove());
        }

        private void enter(Sealing portion) {
            for (var batch : finished(portion.batches())) rows += writer.write(Demo.JOB, batch);
            persons += portion.persons();
            stopwatch.progress(PERSONS, persons, plan.persons());
        }
    }

    private static List<CopyBatch> finished(Future<List<CopyBatch>> batches) {
        try {
            return batches.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the loading of the demo was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a portion of the demo could not be sealed", e.getCause());
        }
    }
}
