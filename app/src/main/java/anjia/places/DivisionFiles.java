package anjia.places;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the data files beside this class into the tables: by COPY, once per content of a file. */
@Component
final class DivisionFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DivisionFiles.class);

    private static final String DIVISIONS = """
            insert into places.division (code, level, name, parent)
            select code, upper(level), name, parent_code from incoming
            on conflict (code) do update set name = excluded.name where division.name <> excluded.name
            """;
    private static final String VILLAGES = """
            insert into places.division (code, level, name, parent)
            select code, 'VILLAGE', name, town_code from incoming
            on conflict (code) do update set name = excluded.name where division.name <> excluded.name
            """;
    private static final String FORMER = """
            insert into places.division (code, level, name, parent, valid)
            select old, 'COUNTY', old_name, substr(old, 1, 4), daterange(null, since::date) from incoming
            on conflict (code) do update set name = excluded.name, valid = excluded.valid
            """;
    private static final String SUCCESSIONS = """
            insert into places.succession (old, new, since, sure, source)
            select old, new, since::date, sure, source from incoming
            on conflict (old) do update
            set new = excluded.new, since = excluded.since, sure = excluded.sure, source = excluded.source
            """;
    private static final String NEW_FROM = """
            update places.division set valid = daterange(i.since::date, null) from incoming i where code = i.new
            """;

    /** Each file names only parents and successors that stand in the files before it. */
    private static final List<DataFile> FILES = List.of(
            new DataFile("china_divisions_to_county_2023.csv", "code, level, name, parent_code", List.of(DIVISIONS)),
            new DataFile("shaanxi_divisions_2023.csv", "code, level, name, parent_code", List.of(DIVISIONS)),
            new DataFile("shaanxi_villages_2023.csv", "code, name, town_code", List.of(VILLAGES)),
            new DataFile(
                    "shaanxi_successions.csv",
                    "old, old_name, new, since, sure, source",
                    List.of(FORMER, SUCCESSIONS, NEW_FROM)));

    private final JdbcClient db;
    private final DataSource source;
    private final TransactionTemplate transaction;

    DivisionFiles(JdbcClient db, DataSource source, TransactionTemplate transaction) {
        this.db = db;
        this.source = source;
        this.transaction = transaction;
    }

    /** Loads what is not loaded yet or has changed since. Rows that a newer file no longer has stay: records may point to them. */
    void load() {
        FILES.forEach(file -> {
            var content = file.content();
            var hash = sha256(content);
            if (!isLoaded(file, hash)) transaction.executeWithoutResult(_ -> loadOnce(file, content, hash));
        });
    }

    private boolean isLoaded(DataFile file, String hash) {
        return db.sql("select exists (select from places.data_file where name = :name and sha256 = :hash)")
                .param("name", file.name())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Of two servers that start at once, the second waits at the lock and then finds the file loaded. */
    private void loadOnce(DataFile file, byte[] content, String hash) {
        db.sql("lock table places.data_file in share row exclusive mode").update();
        if (isLoaded(file, hash)) return;
        copy(file, content);
        file.merges().forEach(merge -> db.sql(merge).update());
        db.sql("drop table incoming").update();
        db.sql("""
                insert into places.data_file (name, sha256) values (:name, :hash)
                on conflict (name) do update set sha256 = excluded.sha256, loaded = now()
                """).param("name", file.name()).param("hash", hash).update();
        LOG.info("Loaded {}", file.name());
    }

    private void copy(DataFile file, byte[] content) {
        db.sql("create temporary table incoming (%s text) on commit drop"
                        .formatted(file.columns().replace(",", " text,")))
                .update();
        var connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming from stdin (format csv, header true)", new ByteArrayInputStream(content));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot load " + file.name(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A file and how its rows become rows of a table.
     *
     * @param columns of the file in their order, all text
     * @param merges statements that take the rows from the table {@code incoming}
     */
    private record DataFile(String name, String columns, List<String> merges) {
        byte[] content() {
            try (InputStream stream = Objects.requireNonNull(DivisionFiles.class.getResourceAsStream("data/" + name))) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
