package anjia.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.Anjia;
import anjia.access.AuditVerification;
import anjia.backup.RestoreRefused.Reason;
import anjia.drill.Ledger;
import anjia.drill.Proof;
import anjia.testing.BusyHouse;
import anjia.testing.Database;
import anjia.vault.BrokenFile;
import anjia.vault.HouseKeys;
import anjia.vault.UnusableKeys;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town with people, files, letters and payments, written into a file and read back. */
class BackupTest {

    private static final Path DATA =
            Path.of("target/test-data/backup-" + UUID.randomUUID()).toAbsolutePath();
    private static final Database TOWN = Database.migrated();

    private static final Database RESTORED = Database.empty();

    private static SortedMap<String, String> sums;
    private static Path file;
    private static Restore.Restored restored;

    @TempDir
    static Path folder;

    @BeforeAll
    static void aTownAndItsBackup() throws Exception {
        try (var house = new BusyHouse(TOWN, DATA, "small")) {
            house.serve(3);
            assertThat(house.pay()).isTrue();
        }
        sums = sumsOf(TOWN);
        file = folder.resolve("town.anjia");
        new Backup(TOWN.dataSource(), HouseKeys.in(DATA)).write(file);
        restored = restore(file, RESTORED);
    }

    @Test
    void everyRowOfEveryTableIsThereAgain() throws Exception {
        var there = Database.copyOf(RESTORED);
        var audit = there.client();
        assertThat(count(audit, "select count(*) from access.audit_row where act = 'backup.restore'"))
                .isEqualTo(1);
        assertThat(count(audit, "select number from work.era")).isEqualTo(1);
        withoutWhatTheRestoreAdds(audit);
        assertThat(sumsOf(there)).isEqualTo(sums);
        assertThat(restored.audit().rows()).isPositive();
        for (var table : List.of("cases.service_case", "letters.letter", "payments.batch_line", "registry.person"))
            assertThat(count(audit, "select count(*) from " + table)).as(table).isPositive();
    }

    private static void withoutWhatTheRestoreAdds(JdbcClient db) {
        db.sql("alter table access.audit_row disable trigger user").update();
        db.sql("delete from access.audit_tail where seq = (select max(seq) from access.audit_row)")
                .update();
        db.sql("delete from access.audit_row where act = 'backup.restore'").update();
        db.sql("update work.era set number = 0").update();
    }

    @Test
    void thePlatformGoesOnWithWhatWasRestored() throws Exception {
        var there = Database.copyOf(RESTORED);
        var before = count(there.client(), "select count(*) from cases.hand_in");

        try (var house = new BusyHouse(there, DATA, "none")) {
            house.serve(2);
            assertThat(house.ledger().handIns()).isEqualTo(2);
        }

        assertThat(new AuditVerification(there.dataSource()).verify()).isInstanceOf(AuditVerification.Sound.class);
        assertThat(count(there.client(), "select count(*) from cases.hand_in")).isEqualTo(before + 2);
    }

    @Test
    void whatRefusedChangesRefusesThemAgain() {
        var there = Database.copyOf(RESTORED);

        assertThatThrownBy(
                        () -> there.client().sql("delete from access.audit_row").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> there.client()
                        .sql("update cases.service_case set hand_in = gen_random_uuid()")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("foreign key");
    }

    @Test
    void nobodysSessionIsInIt() {
        assertThat(count(TOWN.client(), "select count(*) from access.session")).isPositive();
        assertThat(count(RESTORED.client(), "select count(*) from access.session"))
                .isZero();
    }

    @Test
    void aBackupTakenWhileHandInsGoOnIsOfOneMoment() throws Exception {
        var busy = folder.resolve("busy.anjia");
        var ledger = new Ledger();
        try (var house = new BusyHouse(TOWN, DATA, "none");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ledger = house.ledger();
            var first = threads.submit(() -> serveUntilThere(house, busy));
            var second = threads.submit(() -> serveUntilThere(house, busy));
            while (house.ledger().handIns() == 0) Thread.sleep(20);
            new Backup(TOWN.dataSource(), HouseKeys.in(DATA)).write(busy);
            first.get();
            second.get();
        }
        assertThat(ledger.handIns()).isGreaterThan(1);
        var there = Database.empty();
        restore(busy, there);

        var ofAcknowledged = Set.of("handIns", "decisions", "withdrawals", "bankFiles", "logIns");
        assertThat(new Proof(there.dataSource(), new Ledger())
                        .findings().stream().filter(one -> !ofAcknowledged.contains(one.key())))
                .hasSizeGreaterThan(8)
                .allMatch(Proof.Finding::holds);
    }

    private static Void serveUntilThere(BusyHouse house, Path written) throws InterruptedException {
        while (!Files.exists(written)) house.serve(1);
        return null;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.00001, 0.01, 0.5, 0.9999999})
    void aFlippedBitIsFoundAndNothingIsRestored(double place) throws Exception {
        var bytes = Files.readAllBytes(file);
        bytes[(int) (place * bytes.length)] ^= 1;

        refused(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 80, 80 + 65552, 80 + 65552 * 3, -1})
    void aFileThatIsCutOffIsFoundAndNothingIsRestored(int length) throws Exception {
        var bytes = Files.readAllBytes(file);

        refused(Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length));
    }

    @Test
    void aFileThatWasAddedToIsFoundAndNothingIsRestored() throws Exception {
        var bytes = Files.readAllBytes(file);

        refused(Arrays.copyOf(bytes, bytes.length + 1));
    }

    private static void refused(byte[] bytes) throws IOException {
        var there = Database.empty();
        var broken = Files.write(Files.createTempFile(folder, "broken", ".anjia"), bytes);

        assertThatThrownBy(() -> restore(broken, there)).isInstanceOf(BrokenFile.class);
        assertThat(isEmpty(there)).isTrue();
    }

    @Test
    void otherKeysDoNotOpenIt() {
        var there = Database.empty();
        var other = Path.of("target/test-data/backup-" + UUID.randomUUID()).toAbsolutePath();
        new BusyHouse(Database.migrated(), other, "none").close();

        assertThatThrownBy(() -> new Restore(there.dataSource(), HouseKeys.in(other), Anjia.class).from(file))
                .isInstanceOfSatisfying(
                        BrokenFile.class, broken -> assertThat(broken.fault()).isEqualTo(BrokenFile.Fault.OTHER_KEYS));
        assertThatThrownBy(() -> new Backup(TOWN.dataSource(), HouseKeys.in(other)).write(folder.resolve("other")))
                .isInstanceOf(UnusableKeys.class);
        assertThat(isEmpty(there)).isTrue();
    }

    @Test
    void aDatabaseThatHoldsAnythingIsLeftAlone() {
        var there = Database.empty();
        there.client().sql("create table somebody_elses (n int)").update();

        assertThatThrownBy(() -> restore(file, there))
                .isInstanceOfSatisfying(
                        RestoreRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_EMPTY));
    }

    @Test
    void aBackupOfANewerReleaseIsRefusedAndNamesWhatIsMissing() throws Exception {
        var newer = Database.migrated();
        newer.client().sql("""
                insert into flyway_schema_history_work
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, 'tomorrow', 1, true)
                """).update();

        refusedFor(Reason.NEWER, "work V99", newer);
    }

    @Test
    void aBackupWhoseTablesWereMadeInAnotherWayIsRefused() throws Exception {
        var edited = Database.migrated();
        edited.client()
                .sql("update flyway_schema_history_places set checksum = 7 where version = '1'")
                .update();

        refusedFor(Reason.ANOTHER_HISTORY, "places V1", edited);
    }

    private static void refusedFor(Reason reason, String what, Database source) throws Exception {
        var written = folder.resolve(reason + ".anjia");
        new Backup(source.dataSource(), HouseKeys.in(DATA)).write(written);
        var there = Database.empty();

        assertThatThrownBy(() -> restore(written, there)).isInstanceOfSatisfying(RestoreRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.what()).isEqualTo(what);
        });
        assertThat(isEmpty(there)).isTrue();
    }

    @Test
    void aRestoreThatIsKilledInTheMiddleLeavesTheDatabaseEmpty() throws Exception {
        var there = Database.empty();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var restoring = threads.submit(() -> restore(file, there));
            while (killed(there.client()) == 0 && !restoring.isDone()) Thread.sleep(1);

            assertThatThrownBy(restoring::get).hasRootCauseInstanceOf(IOException.class);
        }
        assertThat(isEmpty(there)).isTrue();
        restore(file, there);
    }

    /** Whoever copies rows into this database is cut off. */
    private static long killed(JdbcClient db) {
        return count(db, """
                select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and query like 'copy % from stdin%' and state = 'active') cut
                """);
    }

    @Test
    void noFileIsEverOverwritten() {
        assertThatThrownBy(() -> new Backup(TOWN.dataSource(), HouseKeys.in(DATA)).write(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private static Restore.Restored restore(Path from, Database into) throws IOException, SQLException {
        return new Restore(into.dataSource(), HouseKeys.in(DATA), Anjia.class).from(from);
    }

    private static boolean isEmpty(Database database) {
        return count(database.client(), """
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                """) == 0;
    }

    /** Reckoned by the database in another way than the backup does: every table but sessions and histories, and every sequence. */
    private static SortedMap<String, String> sumsOf(Database database) {
        var db = database.client();
        var reckoned = new TreeMap<String, String>();
        for (var table : db.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and table_name not like 'flyway%' and table_name not like 'session%'
                        """).query(String.class).list())
            reckoned.put(table, db.sql("""
                            select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text collate "C")), '')
                            from %s t
                            """.formatted(table)).query(String.class).single());
        db.sql("select schemaname || '.' || sequencename as name, last_value as last from pg_sequences")
                .query(row -> {
                    // the row that the restore adds to the audit has a number of its own
                    if (!row.getString("name").contains("audit_row"))
                        reckoned.put(row.getString("name"), row.getString("last"));
                });
        return reckoned;
    }

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
