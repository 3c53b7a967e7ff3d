package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
class HeadersTest {

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void aBrowser() {
        visitor = new Visitor(port);
    }

    @Test
    void everyPageTellsBrowsersWhatItMayDo() {
        for (var path : new String[] {"/login", "/nowhere", "/health", "/api/v1/nowhere"}) {
            var page = visitor.get(path);

            assertThat(page.header("Content-Security-Policy")).as(path).isEqualTo(SecurityRules.CONTENT);
            assertThat(page.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(page.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(page.header("Permissions-Policy")).as(path).contains("camera=()", "geolocation=()");
            assertThat(page.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    @Test
    void onlyHttpsPromisesHttps() {
        assertThat(visitor.get("/login").header("Strict-Transport-Security")).isNull();
    }

    @Test
    void aPageWithoutASessionMayComeBackWithTheBackButtonAndOthersMayNot() {
        var door = visitor.get("/login");
        assertThat(door.header("Cache-Control")).isEqualTo("private, no-cache");

        assertThat(door.send(Map.of("number", "61992119850302")).header("Cache-Control"))
                .isEqualTo("no-store");

        door.sendTo("/my/anything", Map.of("reason", "x"));
        assertThat(visitor.cookie("SESSION")).isNotNull();
        assertThat(visitor.get("/login").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void lookingAroundMakesNoSession() {
        visitor.get("/login");
        visitor.get("/staff/login");
        visitor.get("/health");

        assertThat(visitor.cookie("SESSION")).isNull();
    }

    @Test
    void theOutboxIsOfDemosOnly() {
        assertThat(visitor.get("/outbox").status()).isEqualTo(404);
    }
}
