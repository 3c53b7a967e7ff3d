package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.DatabaseTest;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class HealthTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationAvailability availability;

    @Test
    void aPlatformThatServesSaysSoToAnybodyAndStartsNoSession() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health".formatted(port)))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"serving\"}");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aPlatformWithoutItsDatabaseSaysSoSoon() {
        var away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:1/anjia");

        var answer = new Health(availability, JdbcClient.create(away)).health();

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void aPlatformWhoseDatabaseHangsSaysSoSoonToo() throws Exception {
        try (var mute = new ServerSocket(0)) {
            var hanging = new PGSimpleDataSource();
            hanging.setUrl("jdbc:postgresql://127.0.0.1:%d/anjia".formatted(mute.getLocalPort()));
            var health = new Health(availability, JdbcClient.create(hanging));

            var answer = CompletableFuture.supplyAsync(health::health).get(10, TimeUnit.SECONDS);

            assertThat(answer.getStatusCode().value()).isEqualTo(503);
        }
    }
}
