package anjia.backup;

import anjia.backup.RestoreRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** The migrations of this program, run in the order of its modules up to where a backup had come (迁移到备份时的版本). */
final class Migrations {

    /** As Spring Modulith names the history of each module. */
    private static final String HISTORY = "flyway_schema_history_";

    /** The modules in the order in which Spring Modulith migrates them; a test holds it against the classes. */
    private static final String MODULES = "/META-INF/spring-modulith/application-modules.json";

    private final Class<?> application;
    private final DataSource database;

    Migrations(Class<?> application, DataSource database) {
        this.application = application;
        this.database = database;
    }

    /** Every migration that a database has had, module by module; baselines are none. */
    static List<Migration> in(Connection connection) throws SQLException {
        var all = new ArrayList<Migration>();
        for (var history : histories(connection)) all.addAll(recordedIn(history, connection));
        return all;
    }

    private static List<String> histories(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select relname from pg_class
                        where relkind = 'r' and relname like 'flyway\\_schema\\_history\\_%' and pg_table_is_visible(oid)
                        order by relname collate "C"
                        """)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static List<Migration> recordedIn(String history, Connection connection) throws SQLException {
        var recorded = new ArrayList<Migration>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select version, checksum from "%s" where type = 'SQL' and success order by installed_rank
                        """.formatted(history))) {
            while (rows.next()) {
                var checksum = (Integer) rows.getObject("checksum");
                recorded.add(new Migration(history.substring(HISTORY.length()), rows.getString("version"), checksum));
            }
        }
        return recorded;
    }

    /** @throws RestoreRefused when this program lacks one of them, or has another in its place */
    void requireKnown(List<Migration> recorded) {
        var known = new HashMap<String, Map<String, Integer>>();
        for (var one : recorded) {
            var module = known.computeIfAbsent(one.module(), this::checksums);
            if (!module.containsKey(one.version())) throw new RestoreRefused(Reason.NEWER, one.toString());
            if (!Objects.equals(module.get(one.version()), one.checksum()))
                throw new RestoreRefused(Reason.ANOTHER_HISTORY, one.toString());
        }
    }

    private Map<String, Integer> checksums(String module) {
        var checksums = new HashMap<String, Integer>();
        Arrays.stream(flyway(module).load().info().all())
                .filter(one -> one.getVersion() != null)
                .forEach(one -> checksums.put(one.getVersion().getVersion(), checksum(one)));
        return checksums;
    }

    private static @Nullable Integer checksum(MigrationInfo one) {
        return one.getChecksum();
    }

    /** Makes the tables as they were, module by module in the order in which a platform does, each up to its last recorded version. */
    void runTo(List<Migration> recorded) {
        var targets = new HashMap<String, MigrationVersion>();
        for (var one : recorded)
            targets.merge(one.module(), MigrationVersion.fromVersion(one.version()), Migrations::later);
        modules().forEach(module -> {
            var target = targets.get(module);
            if (target != null) flyway(module).target(target).load().migrate();
        });
    }

    private static MigrationVersion later(MigrationVersion one, MigrationVersion other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private List<String> modules() {
        try (var listed = application.getResourceAsStream(MODULES)) {
            return List.copyOf(new ObjectMapper().readTree(listed).propertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the platform itself is migrated at its start. */
    private FluentConfiguration flyway(String module) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:anjia/" + module)
                .table(HISTORY + module)
                .baselineVersion("0")
                .baselineOnMigrate(true);
    }
}
