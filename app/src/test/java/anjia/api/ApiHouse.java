package anjia.api;

import anjia.Anjia;
import anjia.access.Permission;
import anjia.access.PersonId;
import anjia.organisations.ProgramsForTests;
import anjia.places.DivisionCode;
import anjia.testing.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house with the small demo, and a program that calls it. */
final class ApiHouse implements AutoCloseable {

    static final DivisionCode ANKANG = new DivisionCode("6109");
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Database database = Database.migrated();
    final ConfigurableApplicationContext house;
    private final HttpClient http = HttpClient.newHttpClient();

    ApiHouse() {
        var settings = new ArrayList<String>();
        database.properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--anjia.data=target/test-data/api-" + UUID.randomUUID());
        settings.add("--anjia.demo=small");
        settings.add("--anjia.today=2026-07-01T09:00");
        settings.add("--server.port=0");
        house = SpringApplication.run(Anjia.class, settings.toArray(String[]::new));
    }

    /** What came back. */
    record Answer(int status, String body, HttpResponse<String> whole) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    Clients clients() {
        return Clients.on(database.dataSource());
    }

    String token(DivisionCode division, Set<Permission> permissions) {
        return clients().add("test", division, permissions, LATER).token();
    }

    String tokenForEverythingIn(DivisionCode division) {
        return token(division, EnumSet.allOf(Permission.class));
    }

    /** Of a program of an organisation in Ziyang. */
    String tokenOfAnOrganisation() {
        var db = house.getBean(JdbcClient.class);
        var person = db.sql("select id from registry.person limit 1")
                .query(UUID.class)
                .single();
        var employer = db.sql("select id from registry.organisation where division like '610924%' order by id limit 1")
                .query(UUID.class)
                .single();
        return ProgramsForTests.letIn(house::getBean, new PersonId(person), employer, LATER);
    }

    String address() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) house).getWebServer().getPort();
    }

    Answer get(@Nullable String token, String path) throws IOException, InterruptedException {
        return send(token, HttpRequest.newBuilder(URI.create(address() + path)).GET());
    }

    Answer post(@Nullable String token, String path, @Nullable String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (key != null) request.header("Idempotency-Key", key);
        return send(token, request);
    }

    Answer put(@Nullable String token, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        return send(token, request);
    }

    /** Asks for an answer of another type than there is. */
    Answer postFor(String accept, String token, String path, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return send(token, request);
    }

    private Answer send(@Nullable String token, HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("Accept-Language", "en");
        if (token != null) request.header("Authorization", "Bearer " + token);
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer);
    }

    int count(String sql, Object... parameters) {
        return house.getBean(JdbcClient.class)
                .sql(sql)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        http.close();
        house.close();
    }
}
