package anjia.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.Anjia;
import anjia.access.Accounts;
import anjia.backup.Backup;
import anjia.backup.Restore;
import anjia.demo.DemoTour;
import anjia.drill.Ledger;
import anjia.drill.Proof;
import anjia.keys.Rotation.Drop;
import anjia.places.Offices;
import anjia.registry.Persons;
import anjia.registry.TestPeople;
import anjia.testing.BusyHouse;
import anjia.testing.Database;
import anjia.vault.BrokenFile;
import anjia.vault.HouseKeys;
import anjia.vault.KeyBook;
import anjia.web.Ids;
import anjia.work.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town whose key is changed: beside its work, killed in the middle, with servers that lag; each test has a town of its own. */
@Timeout(900)
class RotationTest {

    private static final Path FIRST_DATA =
            Path.of("target/test-data/rotation-" + UUID.randomUUID()).toAbsolutePath();
    private static Database first;
    private static Path backup;
    private static Map<String, String> told;

    @TempDir
    static Path folder;

    private final Database town = Database.copyOf(first);
    private final JdbcClient db = town.client();
    private Path data;

    @BeforeAll
    static void aTownAndItsBackup() throws Exception {
        first = Database.migrated();
        try (var house = new BusyHouse(first, FIRST_DATA, "small")) {
            house.serve(3);
            assertThat(house.pay()).isTrue();
        }
        told = Opened.all(first.client(), FIRST_DATA);
        backup = folder.resolve("town.anjia");
        new Backup(first.dataSource(), HouseKeys.in(FIRST_DATA)).write(backup);
    }

    @BeforeEach
    void aTownOfItsOwn() throws Exception {
        data = Path.of("target/test-data/rotation-" + UUID.randomUUID()).toAbsolutePath();
        Files.createDirectories(data.resolve("keys"));
        Files.copy(keyFile(FIRST_DATA), keyFile(data), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void besideAWorkingPlatformEverythingIsSealedAnewAndOpensAsBefore() throws Exception {
        var ledger = new Ledger();
        try (var house = new BusyHouse(town, data, "none");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ledger = house.ledger();
            var rotated = new AtomicBoolean();
            var busy = threads.submit(() -> serveUntil(house, rotated::get));
            await(() -> house.ledger().handIns() > 0);
            var rotation = rotation();
            switchKeys(rotation);
            var job = rotation.reseal();
            await(() -> rotation.find(job).orElseThrow().state() == Job.State.DONE);
            rotated.set(true);
            busy.get();
            house.serve(1);
            assertThat(rotation.left()).isZero();
            assertThat(rotation.find(job).orElseThrow().done()).isGreaterThan(10_000);
        }
        assertThat(Opened.all(db, data)).containsAllEntriesOf(told);
        assertThat(ledger.handIns()).isGreaterThan(1);
        var ofAcknowledged = Set.of("handIns", "decisions", "withdrawals", "bankFiles", "logIns");
        assertThat(new Proof(town.dataSource(), new Ledger())
                        .findings().stream().filter(one -> !ofAcknowledged.contains(one.key())))
                .allMatch(Proof.Finding::holds);
        assertThat(acts("keys.rotate")).isOne();
    }

    private static Void serveUntil(BusyHouse house, BooleanSupplier done) throws InterruptedException {
        do house.serve(1);
        while (!done.getAsBoolean());
        return null;
    }

    @Test
    void thePlatformIsServedAndFindsEverybodyAfterTheOldKeyIsGone() throws Exception {
        var rotation = rotation();
        rotate(rotation);

        assertThat(rotation.drop(1)).isEqualTo(new Drop.Dropped());

        assertThat(Files.readString(keyFile(data))).doesNotContain("\"id\" : 1,");
        assertThat(acts("keys.drop")).isOne();
        assertThat(Opened.all(db, data)).containsAllEntriesOf(told);
        try (var house = new BusyHouse(town, data, "none")) {
            house.serve(2);
            assertThat(house.ledger().handIns()).isEqualTo(2);
            var persons = house.bean(Persons.class);
            var clerk = new TestPeople(house.bean(Offices.class), house.bean(Accounts.class), persons)
                    .clerkAt(DemoTour.LI_XIUMEI.home());
            for (var typed : List.of("李秀梅", "lxm", DemoTour.LI_XIUMEI.number().value(), "13800009901"))
                assertThat(persons.search(clerk, typed))
                        .as(typed)
                        .anyMatch(line -> line.name().equals("李秀梅"));
        }
    }

    @Test
    void aRotationThatIsKilledInTheMiddleGoesOnWhereItWas() throws Exception {
        var rotation = rotation();
        switchKeys(rotation);
        var job = rotation.reseal();
        var victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        town.url(),
                        town.user(),
                        town.password(),
                        data.toString(),
                        job.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("victim.log").toFile())
                .start();
        while (rotation.find(job).orElseThrow().done() == 0)
            assertThat(victim.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
        victim.destroyForcibly().waitFor();
        var before = rotation.find(job).orElseThrow();
        assertThat(before.state()).isEqualTo(Job.State.RUNNING);
        assertThat(Census.of(db).with(1)).isPositive();
        assertThat(Census.of(db).with(2)).isGreaterThanOrEqualTo(before.done());

        assertThat(rotation.reseal()).isEqualTo(job);
        rotation.runHere(job, _ -> {});

        assertThat(rotation.find(job).orElseThrow().state()).isEqualTo(Job.State.DONE);
        assertThat(Census.of(db).with(1)).isZero();
        assertThat(rotation.find(job).orElseThrow().done()).isEqualTo(before.total());
        assertThat(Opened.all(db, data)).isEqualTo(told);
    }

    /** The process that will be killed. */
    static final class Victim {
        public static void main(String[] arguments) {
            var town = new Database(arguments[0], arguments[1], arguments[2]);
            Rotation.of(town.dataSource(), Path.of(arguments[3])).runHere(UUID.fromString(arguments[4]), _ -> {});
        }
    }

    @Test
    void aRowThatSomebodyHoldsIsLeftOutAndSealedOnALaterPass() throws Exception {
        var rotation = rotation();
        switchKeys(rotation);
        var job = rotation.reseal();
        try (var holder = town.dataSource().getConnection();
                var statement = holder.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            holder.setAutoCommit(false);
            statement.executeQuery("select id from registry.person order by id limit 1 for update");
            var running = threads.submit(() -> rotation.runHere(job, _ -> {}));
            await(() -> Census.of(db).with(1) <= 3);
            assertThat(Census.of(db).with(1)).isPositive();
            holder.commit();
            running.get();
        }
        assertThat(Census.of(db).with(1)).isZero();
    }

    @Test
    void aKeySealsOnlyWhenEveryServerHoldsIt() {
        var rotation = rotation();
        var lagging = server("{1}", 1);

        var key = rotation.next();

        assertThat(key).isEqualTo(2);
        assertThat(rotation.next()).isEqualTo(2);
        assertThat(rotation.lacking(key)).containsExactly(lagging);
        assertThatThrownBy(() -> rotation.switchTo(key)).isInstanceOf(IllegalStateException.class);
        assertThat(rotation.sealing()).isEqualTo(1);
        db.sql("update vault.server set keys = '{1,2}'").update();
        rotation.switchTo(key);
        assertThat(rotation.sealing()).isEqualTo(2);
        assertThat(rotation.behind(key)).containsExactly(lagging);
    }

    @Test
    void aKeyIsNotDroppedWhileAnythingOrAnybodyMayNeedIt() throws Exception {
        var rotation = rotation();
        assertThat(rotation.drop(1)).isEqualTo(new Drop.Seals());
        assertThat(rotation.drop(7)).isEqualTo(new Drop.Unknown());
        switchKeys(rotation);
        assertThat(rotation.drop(1)).isEqualTo(new Drop.StillSeals(Census.of(db).with(1)));
        rotate(rotation);
        server("{1,2}", 1);
        assertThat(rotation.drop(1)).isEqualTo(new Drop.Awaited(1, 0));
        try (var holder = town.dataSource().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeQuery("select 1");
            Thread.sleep(5);
            db.sql("update vault.server set seals = 2, seals_from = now()").update();
            assertThat(rotation.drop(1)).isEqualTo(new Drop.Awaited(0, 1));
        }
        assertThat(rotation.drop(1)).isEqualTo(new Drop.Dropped());
        assertThat(rotation.drop(1)).isEqualTo(new Drop.Unknown());
    }

    @Test
    void aBackupFromBeforeIsRestoredAsLongAsTheRingHoldsTheOldKey() throws Exception {
        var rotation = rotation();
        rotate(rotation);
        var there = Database.empty();

        new Restore(there.dataSource(), HouseKeys.in(data), Anjia.class).from(backup);

        assertThat(Opened.all(there.client(), data)).isEqualTo(told);
        var again = Rotation.of(there.dataSource(), data);
        rotate(again);
        assertThat(again.sealing()).isEqualTo(2);
        rotation.drop(1);
        assertThatThrownBy(
                        () -> new Restore(Database.empty().dataSource(), HouseKeys.in(data), Anjia.class).from(backup))
                .isInstanceOf(BrokenFile.class);
    }

    @Test
    void aServerThatHasNotHeardOfTheNewKeyReadsItFromTheFileWhenItMeetsAValue() throws Exception {
        var early = KeyBook.of(db, data).vault();
        switchKeys(rotation());
        var row = Ids.next();
        var value = KeyBook.of(db, data).vault().seal("registry.person.name", row, "李秀梅");
        assertThat(value[0]).isEqualTo((byte) 2);

        assertThat(early.open("registry.person.name", row, value)).isEqualTo("李秀梅");
        assertThat(early.seal("registry.person.name", row, "李秀梅")[0]).isEqualTo((byte) 1);
    }

    private Rotation rotation() {
        return Rotation.of(town.dataSource(), data);
    }

    private static void switchKeys(Rotation rotation) throws InterruptedException {
        var key = rotation.next();
        await(() -> rotation.lacking(key).isEmpty());
        rotation.switchTo(key);
        await(() -> rotation.behind(key).isEmpty());
    }

    private static void rotate(Rotation rotation) throws InterruptedException {
        if (rotation.left() == 0) switchKeys(rotation);
        rotation.runHere(rotation.reseal(), _ -> {});
        assertThat(rotation.left()).isZero();
    }

    private UUID server(String keys, int seals) {
        var id = Ids.next();
        db.sql("""
                insert into vault.server (id, keys, seals, seals_from, seen)
                values (:id, cast(:keys as integer[]), :seals, now(), now())
                """).param("id", id).param("keys", keys).param("seals", seals).update();
        return id;
    }

    private long acts(String act) {
        return db.sql("select count(*) from access.audit_row where act = :act")
                .param("act", act)
                .query(Long.class)
                .single();
    }

    private static Path keyFile(Path data) {
        return HouseKeys.fileOf(data);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var giveUp = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) throw new AssertionError("still waiting");
            Thread.sleep(100); // a census reads every sealed table, beside the work that is waited for
        }
    }
}
