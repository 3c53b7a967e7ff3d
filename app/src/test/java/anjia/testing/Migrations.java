package anjia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.HasMigrationFiles;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import tools.jackson.databind.ObjectMapper;

/** The migrations of all modules, run in the order in which the platform itself runs them. */
record Migrations(List<Resource> files) {

    private static final PathMatchingResourcePatternResolver CLASS_PATH = new PathMatchingResourcePatternResolver();
    private static final String MODULES = "classpath:META-INF/spring-modulith/application-modules.json";
    private static final int FINGERPRINT_DIGITS = 16;

    static Migrations onTheClassPath() {
        try {
            var files = CLASS_PATH.getResources("classpath*:anjia/*/migrations/*.sql");
            return new Migrations(Arrays.stream(files)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes when any migration does. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) digest.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(DataSource database) {
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:anjia")
                .load();
        new SpringModulithFlywayMigrationStrategy(modules(), new HasMigrationFiles(CLASS_PATH)).migrate(flyway);
    }

    /** From the list that the platform itself reads at its start: to read them from all classes takes ten seconds. */
    private static ApplicationModuleIdentifiers modules() {
        try (var listed = CLASS_PATH.getResource(MODULES).getInputStream()) {
            return ApplicationModuleIdentifiers.of(new ObjectMapper()
                    .readTree(listed).propertyNames().stream()
                            .map(ApplicationModuleIdentifier::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
