package anjia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives the platform under test the database, the data folder and the day of this run. */
final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** One for the run, as the database is: what one platform sealed, another must open. */
    private static final Path DATA = newDataFolder();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new HashMap<String, Object>(Database.ofThisRun().properties());
        settings.putAll(Map.of(
                "anjia.data", DATA.toString(),
                "anjia.demo", "none",
                "anjia.staff.second-factor", "offered",
                "anjia.today", "2026-07-01T09:00",
                "db-scheduler.shutdown-max-wait", "2s",
                "spring.datasource.hikari.maximum-pool-size", "5",
                "spring.datasource.hikari.minimum-idle", "0"));
        var sources = context.getEnvironment().getPropertySources();
        var ours = new MapPropertySource("test house", settings);
        var ofTheTest = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(ofTheTest)) sources.addAfter(ofTheTest, ours);
        else sources.addFirst(ours);
    }

    private static Path newDataFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
