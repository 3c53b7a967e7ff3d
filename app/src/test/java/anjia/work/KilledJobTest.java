package anjia.work;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Database;
import anjia.web.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that does a job is killed in the middle of it. */
class KilledJobTest {

    private static final int PIECES = 800;
    private static final int PIECES_BEFORE_THE_KILL = 50;

    @Test
    @Timeout(120)
    void aKilledJobResumesWhereItStopped(@TempDir Path folder) throws IOException, InterruptedException {
        var database = Database.migrated();
        var db = database.client();
        db.sql("create table piece (number integer, process bigint)").update();
        var job = Ids.next();
        db.sql(
                        "insert into work.job (id, kind, subject, state, total) values (:id, 'test.pieces', '', 'RUNNING', :total)")
                .param("id", job)
                .param("total", PIECES)
                .update();

        var victim = start(database, job, folder);
        while (pieces(db) < PIECES_BEFORE_THE_KILL)
            assertThat(victim.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        victim.destroyForcibly().waitFor();
        assertThat(runner(database).run(job, 1, () -> false)).isTrue();

        assertThat(db.sql("select array_agg(number order by number) from piece")
                        .query((row, _) -> (Integer[]) row.getArray(1).getArray())
                        .single())
                .isEqualTo(Stream.iterate(1, n -> n + 1).limit(PIECES).toArray(Integer[]::new));
        assertThat(db.sql("select count(*) from piece where process = ?")
                        .param(victim.pid())
                        .query(Integer.class)
                        .single())
                .isBetween(PIECES_BEFORE_THE_KILL, PIECES - 1);
        assertThat(db.sql("select state || ' ' || done from work.job where id = ?")
                        .param(job)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE " + PIECES);
    }

    private static int pieces(JdbcClient db) {
        return db.sql("select count(*) from piece").query(Integer.class).single();
    }

    private static Process start(Database database, UUID job, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        job.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("victim.log").toFile())
                .start();
    }

    private static JobRunner runner(Database database) {
        var source = database.dataSource();
        var db = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        return new JobRunner(db, transaction, () -> Stream.of(new Pieces(db)));
    }

    /** Writes the numbers from 1 on, ten in a portion. */
    private record Pieces(JdbcClient db) implements JobKind {

        private static final int PORTION = 10;

        @Override
        public String name() {
            return "test.pieces";
        }

        @Override
        public long total(String subject) {
            return PIECES;
        }

        @Override
        public Portion next(String subject, String position) {
            var from = position.isEmpty() ? 0 : Integer.parseInt(position);
            db.sql("insert into piece select n, :process from generate_series(:from + 1, :to) n")
                    .param("process", ProcessHandle.current().pid())
                    .param("from", from)
                    .param("to", from + PORTION)
                    .update();
            return from + PORTION == PIECES
                    ? Portion.last(PORTION)
                    : Portion.upTo(String.valueOf(from + PORTION), PORTION);
        }
    }

    /** The process that will be killed. */
    static final class Victim {
        public static void main(String[] arguments) {
            var database = new Database(arguments[0], arguments[1], arguments[2]);
            runner(database).run(UUID.fromString(arguments[3]), 1, () -> false);
        }
    }
}
