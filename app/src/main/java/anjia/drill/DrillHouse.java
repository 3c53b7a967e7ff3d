package anjia.drill;

import anjia.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A platform with the small demo on a folder of its own, for as long as a drill takes; whoever breaks the drill off leaves none behind. */
final class DrillHouse implements AutoCloseable {

    private final Path data;
    private final Served platform;
    private final Thread brokenOff;

    DrillHouse(Path data, LocalDate day, String... jvm) throws IOException, InterruptedException {
        this.data = data;
        platform = new Served(data).onJvm(jvm);
        brokenOff = new Thread(platform::terminate, "drill broken off");
        Runtime.getRuntime().addShutdownHook(brokenOff);
        platform.start("--demo", "small", "--today", day.toString());
    }

    int port() {
        return platform.port();
    }

    String address() {
        return "http://127.0.0.1:" + platform.port();
    }

    long pid() {
        return platform.pid();
    }

    String words() {
        return platform.words();
    }

    /** Joins the server that the platform started. */
    DataSource database() {
        var server = PostgresServer.start(data);
        return new DriverManagerDataSource(
                server.url(), server.user(), server.password().value());
    }

    @Override
    public void close() throws InterruptedException {
        platform.stop();
        Runtime.getRuntime().removeShutdownHook(brokenOff);
    }
}
