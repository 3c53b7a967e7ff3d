package anjia.tour;

import anjia.Anjia;
import anjia.testing.Browser;
import anjia.testing.Database;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A house of its own with the demo in it, on a day; whoever logged in stays so when it is opened on another day. */
final class TourHouse implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final Database database = Database.migrated();
    private final String folder = "target/test-data/tour-" + UUID.randomUUID();
    private final Map<Visitor, String> cookies = new EnumMap<>(Visitor.class);
    private ConfigurableApplicationContext platform;

    TourHouse(String day) {
        platform = start(day);
    }

    void openAgainOn(String day) {
        platform.close();
        cookies.clear();
        platform = start(day);
    }

    private ConfigurableApplicationContext start(String day) {
        var settings = new ArrayList<String>();
        database.properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--anjia.data=" + folder);
        settings.add("--anjia.demo=small");
        settings.add("--anjia.today=" + day);
        settings.add("--server.port=0");
        return SpringApplication.run(Anjia.class, settings.toArray(String[]::new));
    }

    RequestMappingHandlerMapping routes() {
        return platform.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    <T> T bean(Class<T> kind) {
        return platform.getBean(kind);
    }

    Instant now() {
        return platform.getBean(Clock.class).instant();
    }

    private int port() {
        return ((WebServerApplicationContext) platform).getWebServer().getPort();
    }

    /** For what no page of the tour writes. */
    JdbcClient db() {
        return platform.getBean(JdbcClient.class);
    }

    /** A new window of this visitor, logged in when she is somebody. */
    Page open(Visitor visitor, Screen screen, String language) {
        var settings = Browser.visitor(screen, language).setBaseURL("http://127.0.0.1:" + port());
        if (visitor != Visitor.ANYONE) settings.setStorageState(cookies(visitor));
        return Browser.open(settings);
    }

    private synchronized String cookies(Visitor visitor) {
        return cookies.computeIfAbsent(visitor, this::logIn);
    }

    /** Keeps what this window has become: whoever comes as this visitor comes with it. */
    void keep(Visitor visitor, Page page) {
        cookies.put(visitor, page.context().storageState());
    }

    private String logIn(Visitor visitor) {
        var page = Browser.open(Screen.DESK, "zh-CN", port());
        page.navigate(visitor.guest().isEmpty() ? "/staff/login" : "/login");
        enter(visitor, page);
        var state = page.context().storageState();
        page.context().close();
        return state;
    }

    /** Goes on from the page of her door: staff by name and password, a worker by number and the code that the outbox shows. */
    void enter(Visitor visitor, Page page) {
        if (visitor.guest().isPresent()) {
            page.fill("#number", visitor.guest().get().number().value());
            page.locator("main form button").first().click();
            page.fill("#code", newestCode());
        } else {
            page.fill("#name", visitor.login());
            page.fill("#password", "anjia-demo");
        }
        page.locator("main form button").first().click();
    }

    private String newestCode() {
        var page = Browser.open(Screen.DESK, "zh-CN", port());
        page.navigate("/outbox");
        var code = CODE.matcher(page.locator("main").innerText());
        if (!code.find()) throw new AssertionError("no code in the outbox");
        page.context().close();
        return code.group();
    }

    @Override
    public void close() {
        platform.close();
    }
}
