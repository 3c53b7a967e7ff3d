package anjia.backup;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.vault.HouseKeys;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes everything that the database holds at one moment, and the papers that it names, into one sealed file, also beside a working platform (备份).
 *
 * <p>One transaction with one snapshot reads all tables, so every row is of the same moment and nobody is held up but migrations. The
 * file is a zip, sealed as a whole: {@code manifest.json}, a text per table as COPY writes it, the files of {@code papers}, {@code end.json} with what they
 * add up to. It never holds a key.
 */
public final class Backup {

    static final String MANIFEST = "manifest.json";
    static final String END = "end.json";
    static final String ROWS = ".tsv";

    private static final int BUFFER = 256 * 1024;

    /**
     * What was written.
     *
     * @param key that sealed it, by number and algorithm
     * @param at the moment of its snapshot, in UTC
     */
    public record Written(Path file, long bytes, int tables, long rows, String key, String at) {}

    private final DataSource database;
    private final HouseKeys keys;

    public Backup(DataSource database, HouseKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Writes the file, under another name until it is whole and on disk. That it was made is audited.
     *
     * @throws FileAlreadyExistsException for a file that is there: no backup is ever overwritten
     * @throws anjia.vault.UnusableKeys when the keys are not those of this database
     */
    public Written write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        keys.requireFit(JdbcClient.create(database));
        var torso = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(torso);
        Files.createFile(torso, ownerOnly(torso));
        try {
            var written = writeInto(torso);
            Files.move(torso, file);
            note(written);
            return new Written(
                    file,
                    Files.size(file),
                    written.tables().size(),
                    written.rows(),
                    keys.active(),
                    written.manifest().madeAt());
        } finally {
            Files.deleteIfExists(torso);
        }
    }

    private record Whole(Manifest manifest, Map<String, Sum> tables) {
        long rows() {
            return tables.values().stream().mapToLong(Sum::rows).sum();
        }
    }

    private Whole writeInto(Path file) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var whole = sealed(connection, new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            channel.force(true);
            return whole;
        }
    }

    private Whole sealed(Connection connection, OutputStream file) throws IOException, SQLException {
        var sealing = keys.sealing(file);
        var zip = new ZipOutputStream(sealing);
        zip.setLevel(Deflater.BEST_SPEED);
        var whole = copied(connection, zip, SealedFolder.of(keys));
        zip.finish();
        sealing.finish();
        return whole;
    }

    /** Tables are locked against migrations before the snapshot is taken, so that it and their shape are of one moment. */
    private static Whole copied(Connection connection, ZipOutputStream zip, SealedFolder papers)
            throws IOException, SQLException {
        var content = new Content(connection);
        var names = content.tables().stream().map(Table::name).toList();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        content.execute("set transaction read only");
        content.execute("lock table %s in access share mode".formatted(String.join(", ", names)));
        content.speakPlainly();
        try {
            var tables = content.tables();
            var manifest = new Manifest(
                    Manifest.FORMAT, moment(connection), Manifest.thisProgram(), Migrations.in(connection), tables);
            entry(zip, MANIFEST, manifest.written());
            var sums = new TreeMap<String, Sum>();
            for (var table : tables) {
                zip.putNextEntry(new ZipEntry(table.name() + ROWS));
                sums.put(table.name(), table.writeTo(zip, connection));
                zip.closeEntry();
            }
            // read after the snapshot: no paper is missing that a row names, and a sequence is never behind the rows
            var files = papers.copyInto(zip);
            entry(zip, END, new Manifest.End(sums, content.sequences(), files).written());
            return new Whole(manifest, sums);
        } finally {
            connection.rollback();
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String moment(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Everything that people told us left the database: that belongs into the audit, as every export does. */
    private void note(Whole whole) {
        Audit.alone(JdbcClient.create(database), Clock.systemUTC())
                .record(
                        new Actor.SystemJob("backup"),
                        "backup.write",
                        List.of(),
                        Map.of("at", whole.manifest().madeAt(), "rows", String.valueOf(whole.rows())));
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
