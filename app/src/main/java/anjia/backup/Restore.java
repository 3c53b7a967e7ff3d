package anjia.backup;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.AuditVerification;
import anjia.access.AuditVerification.Broken;
import anjia.access.AuditVerification.Sound;
import anjia.backup.RestoreRefused.Reason;
import anjia.vault.HouseKeys;
import anjia.work.Era;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;

/**
 * Loads a backup into an empty database (恢复): everything, the making of the tables included, is one transaction, which is committed
 * only when the file was proven to its end, all tables add up to what was written, the keys fit, and the audit holds. Whatever ends it
 * before leaves the database as empty as it was.
 */
public final class Restore {

    private static final int BUFFER = 256 * 1024;

    /**
     * What is there again.
     *
     * @param at the moment that the database is of, in UTC
     * @param audit rows of the audit that were verified, and the root of its last batch
     */
    public record Restored(String at, int tables, long rows, Sound audit) {}

    private final DataSource database;
    private final HouseKeys keys;
    private final Class<?> application;

    /** @param application the Spring application whose modules' migrations make the tables */
    public Restore(DataSource database, HouseKeys keys, Class<?> application) {
        this.database = database;
        this.keys = keys;
        this.application = application;
    }

    /**
     * Loads the file.
     *
     * @throws anjia.vault.BrokenFile when the file does not open with these keys, or is not whole
     * @throws anjia.vault.UnusableKeys when what is in it was sealed with other keys
     * @throws RestoreRefused when it, or the database, is not fit for it
     */
    public Restored from(Path file) throws IOException, SQLException {
        try (var opened = keys.opening(new BufferedInputStream(Files.newInputStream(file), BUFFER));
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var papers = SealedFolder.of(keys);
            papers.discard();
            try {
                var restored = load(opened, connection, papers);
                // files before the rows that name them: those of a restore that is cut off here are swept
                papers.accept();
                connection.commit();
                connection.setAutoCommit(true);
                new Content(connection).execute("analyze");
                return restored;
            } finally {
                papers.discard();
                if (!connection.getAutoCommit()) connection.rollback();
            }
        }
    }

    private Restored load(InputStream opened, Connection connection, SealedFolder papers)
            throws IOException, SQLException {
        var content = new Content(connection);
        if (!content.isEmpty()) throw new RestoreRefused(Reason.NOT_EMPTY, "");
        content.speakPlainly();
        var zip = new ZipInputStream(opened);
        var manifest = manifest(zip);
        makeTables(manifest, connection);
        var end = new Loading(connection, content).load(manifest.tables(), zip, papers);
        // the seal of the last segment proves that nothing was cut off
        opened.transferTo(java.io.OutputStream.nullOutputStream());
        compare(end, content);
        if (!papers.restored().equals(end.files())) throw new RestoreRefused(Reason.DIFFERS, SealedFolder.ENTRY);
        var sound = proven(connection);
        beginAnew(connection, manifest);
        var rows = end.tables().values().stream().mapToLong(Sum::rows).sum();
        return new Restored(manifest.madeAt(), manifest.tables().size(), rows, sound);
    }

    private static Manifest manifest(ZipInputStream zip) throws IOException {
        var first = zip.getNextEntry();
        if (first == null || !first.getName().equals(Backup.MANIFEST)) throw new RestoreRefused(Reason.NO_BACKUP, "");
        try {
            var manifest = Manifest.read(zip.readAllBytes());
            if (manifest.format() > Manifest.FORMAT || manifest.format() < Manifest.FIRST_FORMAT)
                throw new RestoreRefused(Reason.NO_BACKUP, String.valueOf(manifest.format()));
            return manifest;
        } catch (JacksonException e) {
            throw new RestoreRefused(Reason.NO_BACKUP, String.valueOf(e.getOriginalMessage()));
        }
    }

    private void makeTables(Manifest manifest, Connection connection) throws SQLException {
        var migrations = new Migrations(application, new OneTransaction(connection));
        migrations.requireKnown(manifest.migrations());
        migrations.runTo(manifest.migrations());
        if (!Migrations.in(connection).equals(manifest.migrations()))
            throw new IllegalStateException("the migrations did not lead to where the backup was");
    }

    private static void compare(Manifest.End written, Content content) throws IOException, SQLException {
        var there = content.sums();
        for (var table : written.tables().entrySet())
            if (!table.getValue().equals(there.get(table.getKey())))
                throw new RestoreRefused(Reason.DIFFERS, table.getKey());
        if (there.size() != written.tables().size() || !content.sequences().equals(written.sequences()))
            throw new RestoreRefused(Reason.DIFFERS, "");
    }

    private Sound proven(Connection connection) throws SQLException {
        keys.requireFit(within(connection));
        return switch (new AuditVerification(new OneTransaction(connection)).verify()) {
            case Sound sound -> sound;
            case Broken(var batch, var reason) ->
                throw new RestoreRefused(Reason.AUDIT_BROKEN, "%d: %s".formatted(batch, reason));
        };
    }

    private static void beginAnew(Connection connection, Manifest manifest) {
        var db = within(connection);
        Era.begin(db);
        Audit.alone(db, Clock.systemUTC())
                .record(new Actor.SystemJob("restore"), "backup.restore", List.of(), Map.of("at", manifest.madeAt()));
    }

    private static JdbcClient within(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** COPY closes what it has read to its end; the rest of the file is still needed. */
    static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
