package anjia.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import anjia.drill.Hands;
import anjia.drill.Hands.Field;
import anjia.testing.Database;
import anjia.testing.ServedHouse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes wrong in a house: the wrong things are typed everywhere, reasons name whom they should not, statements fail. */
final class Mishaps {

    /** What is typed where it does not belong: in places that keep it sealed or not at all. */
    static final Set<String> TYPED = Set.of("欧阳靐龘", "619924197001010099", "15987654321", "她说的话");

    /** What errors of the database quote; the function that makes them fail holds it plainly. */
    static final Set<String> QUOTED = Set.of("慕容靐龘", "619924197201010091", "15987654322");

    private static final String ALL_TYPED = String.join(" ", TYPED);
    private static final String ALL_QUOTED = String.join(" ", QUOTED);

    private final ServedHouse house;
    private final Database town;
    private HttpClient client = somebodyNew();

    private Mishaps(ServedHouse house, Database town) {
        this.house = house;
        this.town = town;
    }

    static void happenIn(ServedHouse house, Database town) throws Exception {
        var mishaps = new Mishaps(house, town);
        mishaps.whatIsWronglyTyped();
        mishaps.aRefusal();
        mishaps.aWholePhone();
        mishaps.aStatementThatFails();
        mishaps.aDuplicate();
    }

    private void whatIsWronglyTyped() throws Exception {
        for (var path : List.of("/login", "/staff/login", "/desk/search", "/desk/enter", "/my/record"))
            assertThat(post(
                                    path,
                                    "application/x-www-form-urlencoded",
                                    "number=%s&name=%s".formatted(encoded(), encoded()))
                            .statusCode())
                    .isBetween(300, 499);
        for (var path : List.of("/desk/persons/", "/check/", "/api/v1/items/", "/office/cases/", "/nowhere/"))
            get(path + encoded() + "?day=" + encoded());
        for (var body :
                List.of(ALL_TYPED, "{\"facts\": {\"x\": \"" + ALL_TYPED + "\"", "{\"day\": \"" + ALL_TYPED + "\"}"))
            assertThat(post("/api/v1/assessments", "application/json", body).statusCode())
                    .isBetween(400, 499);
        post("/api/v1/persons/lookup", "application/json", "{\"number\": \"%s\"}".formatted(ALL_TYPED));
    }

    private static HttpClient somebodyNew() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** First without a choice, which decides nothing; then with reasons that name everything. */
    private void aRefusal() throws Exception {
        client = somebodyNew();
        send("/staff/login", "/staff/login", new Field("name", "zhangweimin"), new Field("password", "anjia-demo"));
        var file = town.client().sql("""
                        select c.number from cases.service_case c join access.account a on a.office = c.office
                        where a.login_name = 'zhangweimin' and c.state = 'ACCEPTED' order by c.number limit 1
                        """).query(String.class).single();
        var page = "/office/cases/" + file;
        assertThat(send(page, page + "/decision", new Field("reason", ALL_TYPED))
                        .statusCode())
                .isEqualTo(200);
        var refused = send(page, page + "/decision", new Field("choice", "REFUSE"), new Field("reason", ALL_TYPED));
        assertThat(refused.statusCode()).isEqualTo(302);
    }

    /** The clerk who served her sees it, with words that should not be there. */
    private void aWholePhone() throws Exception {
        client = somebodyNew();
        send("/staff/login", "/staff/login", new Field("name", "wangfang"), new Field("password", "anjia-demo"));
        var page = "/desk/persons/%s/unmask"
                .formatted(town.client()
                        .sql("select person from cases.hand_in order by handed_in_at desc, id desc limit 1")
                        .query(String.class)
                        .single());
        var shown = send(
                page, page, new Field("what", "PHONE"), new Field("purpose", "CALL"), new Field("words", ALL_TYPED));
        assertThat(shown.body()).contains("137 0000 0");
    }

    /** The first line of the error quotes what somebody typed, as PostgreSQL does. */
    private void aStatementThatFails() throws Exception {
        town.client().sql("""
                create function registry.fails_for_once() returns trigger language plpgsql as $$
                begin
                    perform cast('%s' as date);
                    return new;
                end $$
                """.formatted(ALL_QUOTED)).update();
        town.client().sql("""
                create trigger fails_for_once before insert on registry.person
                for each row execute function registry.fails_for_once()
                """).update();
        var answer = send(
                "/desk/enter",
                "/desk/enter",
                new Field("number", "619924199001015013"),
                new Field("name", "欧阳靐龘"),
                new Field("phone", "15987654321"),
                new Field("town", "蒿坪镇"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("22007", "SQL");
        town.client().sql("drop trigger fails_for_once on registry.person").update();
    }

    /** Its detail quotes the row. */
    private void aDuplicate() throws Exception {
        var db = town.client();
        db.sql("create table telling (name text unique)").update();
        try (var connection = town.dataSource().getConnection();
                var statement = connection.prepareStatement("insert into telling values (?), (?)")) {
            statement.setString(1, ALL_QUOTED);
            statement.setString(2, ALL_QUOTED);
            assertThat(catchThrowable(statement::execute)).isNotNull();
        }
        db.sql("drop table telling").update();
    }

    private HttpResponse<String> send(String page, String action, Field... typed)
            throws IOException, InterruptedException {
        var form = Hands.fieldsOf(get(page).body(), action);
        form.addAll(List.of(typed));
        return post(
                action,
                "application/x-www-form-urlencoded",
                form.stream()
                        .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded() {
        return URLEncoder.encode(ALL_TYPED, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(house.port(), path.replace("+", "%20"))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
