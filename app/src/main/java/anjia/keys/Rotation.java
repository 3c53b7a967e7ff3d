package anjia.keys;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.vault.KeyBook;
import anjia.work.Job;
import anjia.work.Jobs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the key that seals, on a working platform or without one (密钥轮换), in steps that can each be taken again after a kill:
 *
 * <ol>
 *   <li>a new key is made, and opens everywhere before it seals anywhere;
 *   <li>it seals from now on;
 *   <li>a job seals anew what older keys have sealed;
 *   <li>an older key that seals nothing any more stays, to open old backups, until it is dropped.
 * </ol>
 *
 * <p>The key of the blind indexes is none of these and does not change.
 */
public final class Rotation {

    /** A server that was not seen for so long has stopped, or was killed. */
    public static final Duration LIVING = Duration.ofSeconds(15);

    /** Before a key is taken away for good, a server that only fell silent is waited for longer. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    private static final Actor.SystemJob COMMAND = new Actor.SystemJob("command");

    private final JdbcClient db;
    private final KeyBook book;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;

    private Rotation(DataSource database, Path data) {
        db = JdbcClient.create(database);
        book = KeyBook.of(db, data);
        jobs = Jobs.alone(database, new ResealJob(db, book.vault()));
        audit = Audit.alone(db, Clock.systemUTC());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /**
     * @param data the platform's data folder, for its keys
     * @throws anjia.vault.UnusableKeys when it holds none
     */
    public static Rotation of(DataSource database, Path data) {
        return new Rotation(database, data);
    }

    /** A key and how many values it seals, counted now. */
    public record Line(KeyBook.Line key, long values) {}

    public Path file() {
        return book.file();
    }

    /** Oldest first. */
    public List<Line> list() {
        var census = Census.of(db);
        return book.all().stream()
                .map(key -> new Line(key, census.with(key.id())))
                .toList();
    }

    public int sealing() {
        return book.sealing().orElseThrow();
    }

    /** How many values older keys still seal; while there are any, no further key is made. */
    public long left() {
        return Census.of(db).withOthersThan(sealing());
    }

    /** The key that is to seal next; a new one, unless one waits already. */
    public int next() {
        return book.next();
    }

    /** Servers at work that do not hold the key yet: it must not seal before they do. */
    public List<UUID> lacking(int key) {
        return book.servers(LIVING).stream()
                .filter(server -> !server.keys().contains(key))
                .map(KeyBook.Server::id)
                .toList();
    }

    /** From now on it seals; audited. */
    public void switchTo(int key) {
        if (!lacking(key).isEmpty()) throw new IllegalStateException("not every server holds key " + key);
        transaction.executeWithoutResult(_ -> {
            var before = sealing();
            if (book.sealWith(key))
                audit.record(COMMAND, "keys.rotate", List.of(), Map.of("key", "" + key, "before", "" + before));
        });
    }

    /** Servers at work that have not heard yet that another key seals. */
    public List<UUID> behind(int key) {
        return book.servers(LIVING).stream()
                .filter(server -> server.seals() != key)
                .map(KeyBook.Server::id)
                .toList();
    }

    public boolean isServed() {
        return !book.servers(LIVING).isEmpty();
    }

    /** Sets going, or going again, the job that seals anew what older keys have sealed. */
    public UUID reseal() {
        var subject = String.valueOf(sealing());
        var known = jobs.newest(ResealJob.NAME, subject);
        if (known.isEmpty() || known.get().state() == Job.State.DONE) return jobs.start(ResealJob.NAME, subject);
        jobs.resume(known.get().id());
        return known.get().id();
    }

    public Optional<Job> find(UUID job) {
        return jobs.find(job);
    }

    /** Does the job in this process, for a house that nobody serves. */
    public void runHere(UUID job, Consumer<Job> seen) {
        jobs.runHere(job, seen);
    }

    /** What came of dropping a key. */
    public sealed interface Drop {

        record Dropped() implements Drop {}

        record Unknown() implements Drop {}

        /** It seals what is new. */
        record Seals() implements Drop {}

        record StillSeals(long values) implements Drop {}

        /** Somebody may still bring values that it has sealed: a server that is behind, or a transaction that began before. */
        record Awaited(int servers, int transactions) implements Drop {}
    }

    /**
     * Takes a key away for good, once nothing is sealed with it; audited. Backups that hold what it sealed cannot be read any more.
     */
    public Drop drop(int key) {
        var known = book.all().stream().filter(line -> line.id() == key).findFirst();
        if (known.isEmpty()) return new Drop.Unknown();
        if (key >= sealing()) return new Drop.Seals();
        var servers = book.servers(SILENT);
        var behind =
                (int) servers.stream().filter(server -> server.seals() <= key).count();
        var since = servers.stream()
                .map(KeyBook.Server::sealsFrom)
                .max(OffsetDateTime::compareTo)
                .orElse(OffsetDateTime.MIN);
        var older = behind > 0 ? 0 : transactionsFromBefore(since);
        if (behind > 0 || older > 0) return new Drop.Awaited(behind, older);
        var values = Census.of(db).with(key);
        if (values > 0) return new Drop.StillSeals(values);
        transaction.executeWithoutResult(_ -> {
            book.forget(key);
            audit.record(COMMAND, "keys.drop", List.of(), Map.of("key", "" + key));
        });
        book.remove(key);
        return new Drop.Dropped();
    }

    /** They may have sealed a value before their server changed the key, and not have written it yet. */
    private int transactionsFromBefore(OffsetDateTime moment) {
        if (moment.equals(OffsetDateTime.MIN)) return 0;
        return db.sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and xact_start <= :moment
                """).param("moment", moment).query(Integer.class).single();
    }
}
