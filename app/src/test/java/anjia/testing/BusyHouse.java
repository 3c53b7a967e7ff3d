package anjia.testing;

import anjia.Anjia;
import anjia.drill.Ledger;
import anjia.drill.PayOffice;
import anjia.drill.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A platform with windows at which people are served, on a database and with keys of its own. */
public final class BusyHouse implements AutoCloseable {

    private static final AtomicInteger SERIALS = new AtomicInteger();

    private final ConfigurableApplicationContext platform;
    private final Ledger ledger = new Ledger();

    /** @param more settings, as {@code --name=value} */
    public BusyHouse(Database database, Path data, String demo, String... more) {
        var settings = new ArrayList<String>();
        database.properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--anjia.data=" + data);
        settings.add("--anjia.demo=" + demo);
        settings.add("--anjia.today=2026-07-15T09:00");
        settings.add("--spring.datasource.hikari.maximum-pool-size=5");
        settings.add("--server.port=0");
        settings.addAll(List.of(more));
        platform = SpringApplication.run(Anjia.class, settings.toArray(String[]::new));
    }

    /** What the platform is made of. */
    public <T> T bean(Class<T> kind) {
        return platform.getBean(kind);
    }

    public RequestMappingHandlerMapping routes() {
        return platform.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    public Ledger ledger() {
        return ledger;
    }

    public void serve(int persons) throws InterruptedException {
        try (var window = new Window(this::port, ledger, SERIALS)) {
            for (int served = 0; served < persons; served++) window.serveOne();
        }
    }

    public boolean pay() throws InterruptedException {
        try (var office = new PayOffice(this::port, ledger)) {
            return office.payWhatIsDue();
        }
    }

    public int port() {
        return ((WebServerApplicationContext) platform).getWebServer().getPort();
    }

    @Override
    public void close() {
        platform.close();
    }
}
