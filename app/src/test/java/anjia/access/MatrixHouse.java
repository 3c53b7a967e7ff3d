package anjia.access;

import anjia.api.Clients;
import anjia.demo.DemoTour;
import anjia.organisations.ProgramsForTests;
import anjia.papers.PaperFolder;
import anjia.papers.PaperFolder.NewPaper;
import anjia.papers.Pictures;
import anjia.places.DivisionCode;
import anjia.registry.Persons;
import anjia.testing.BusyHouse;
import anjia.testing.Database;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A house in which everybody is logged in, and a person of Ziyang was served there: her file is decided, her letter written, her first month in
 * a bank file; she objected to something, an officer would merge her with another, and the trade union is asked about her.
 */
final class MatrixHouse implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");
    private static final Pattern STYLES = Pattern.compile("/assets/[\\w.-]+css");
    private static final int LOOKS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** All of them come from one address, which may not try too often: then it is told so in place of what it would be told. */
    private static final int TOO_MANY = 429;

    private static final UUID NOBODYS = new UUID(7, 7);
    private static final UUID MANDATE = new UUID(7, 8);
    private static final UUID ENDING = new UUID(7, 9); // of the same two; it is ended over and over
    private static final String STAFF_PASSWORD = "anjia-demo";

    private final Database database = Database.migrated();
    private final Path data =
            Path.of("target/test-data/matrix-" + UUID.randomUUID()).toAbsolutePath();
    private final BusyHouse house = new BusyHouse(database, data, "small");
    /** The house's own, with a pool: it is asked before every request. */
    private final JdbcClient db = house.bean(JdbcClient.class);

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, Visitor.Answer> forms = new HashMap<>();
    private final PersonId person;
    private final String file;
    private final UUID letter;
    private final UUID handIn;
    private final UUID office;
    private final UUID member;
    private final MatrixMatters matters;
    private final String styles;
    private final UUID paper;

    /** The first one served takes her file back; the second one's is decided. */
    MatrixHouse() throws InterruptedException {
        house.serve(2);
        if (!house.pay()) throw new AssertionError("nothing was due");
        var kept = db.sql("""
                select h.person, c.number, l.id as letter, h.id as hand_in, c.office from cases.service_case c
                join cases.hand_in h on h.id = c.hand_in join letters.letter l on l.case_number = c.number
                order by c.number desc limit 1
                """).query().singleRow();
        person = new PersonId((UUID) kept.get("person"));
        file = (String) kept.get("number");
        letter = (UUID) kept.get("letter");
        handIn = (UUID) kept.get("hand_in");
        office = (UUID) kept.get("office");
        member = newMember();
        paper = house.bean(PaperFolder.class)
                .add(new Actor.Person(person), person, NewPaper.of("proof-of-address"), Pictures.jpeg(60, 40, 1));
        var page = STYLES.matcher(visitor().get("/").body());
        styles = page.find() ? page.group() : "none";
        matters = new MatrixMatters(house, db, person, file);
        everybody();
    }

    private UUID newMember() {
        return db.sql("""
                insert into access.account (id, login_name, name, password_hash, office, roles, entered_at)
                select :id, 'lixiang', '李想', 'none', id, array['CLERK'], now() from places.office where id = :office returning id
                """)
                .param("id", Ids.next())
                .param("office", office)
                .query(UUID.class)
                .single();
    }

    /** At a door she turns round: its page is the same for everybody, three thousand times. */
    private Visitor visitor() {
        return new Visitor(house.port(), MatrixHouse::isADoor);
    }

    private void everybody() {
        visitors.put("visitor", visitor());
        visitors.put("herself", worker(numberOf(person)));
        visitors.put("another", worker(DemoTour.HE_JIANPING.number().value()));
        visitors.put("helper", helper());
        visitors.put("agent", worker(DemoTour.MA_DEHAI.number().value()));
        visitors.put("clerk", staff("wangfang"));
        visitors.put("outside", staff("lina"));
        visitors.put("visited", staff("zhouting"));
        visitors.put("officer", staff("zhangweimin"));
        visitors.put("elsewhere", staff("majianguo"));
        visitors.put("police", staff("gaoyuan"));
        visitors.put("union", staff("duanhong"));
        visitors.put("head", staff("liuguiying"));
        visitors.put("supervisor", staff("hemin"));
        visitors.put("admin", staff("zhaoming"));
        visitors.put("auditor", staff("fangzheng"));
        matters.letActFor(who("agent"), who("herself"), who("clerk"));
        tokens.put("agent", ProgramsForTests.letIn(house::bean, matters.agent()));
        var account = db.sql("select id from access.account where login_name = 'zhouting'")
                .query(UUID.class)
                .single();
        house.bean(Visits.class).open(house.bean(Accounts.class).staff(account).orElseThrow(), person, "本人到窗口来问");
        program("program", "610924");
        program("stranger", "610115");
    }

    /** Acts for the person within a mandate that names nothing but applying. */
    private Visitor helper() {
        var helper = DemoTour.WANG_XIAOJUN;
        for (var mandate : List.of(MANDATE, ENDING)) enter(mandate, helper);
        var visitor = worker(helper.number().value());
        visitor.get("/help/" + MANDATE).sendTo("/help/" + MANDATE + "/start", Map.of());
        return visitor;
    }

    private void enter(UUID mandate, DemoTour.Guest helper) {
        db.sql("""
                insert into mandates.mandate (id, person, helper, helper_name, relation, errands, first_day, last_day, state,
                    named_at, agreed_at)
                values (:id, :person, :helper, :name, 'FAMILY', array['APPLY'], :day, :day, 'ACTIVE', now(), now())
                """)
                .param("id", mandate)
                .param("person", person.value())
                .param("helper", helper.id().value())
                .param("name", house.bean(Vault.class).seal("mandates.mandate.helper_name", mandate, helper.name()))
                .param("day", LocalDate.now(house.bean(Clock.class)))
                .update();
    }

    private Visitor who(String actor) {
        return Objects.requireNonNull(visitors.get(actor));
    }

    private void program(String name, String division) {
        visitors.put(name, visitor());
        var until = LocalDate.now(house.bean(Clock.class)).plusDays(30);
        var issued = Clients.on(database.dataSource())
                .add(name, new DivisionCode(division), EnumSet.allOf(Permission.class), until);
        tokens.put(name, issued.token());
    }

    private Visitor staff(String login) {
        var visitor = visitor();
        visitor.get("/staff/login").send(Map.of("name", login, "password", STAFF_PASSWORD));
        return visitor;
    }

    private String numberOf(PersonId who) {
        return house.bean(Persons.class)
                .view(new Actor.SystemJob("test"), who)
                .orElseThrow()
                .number()
                .value();
    }

    private Visitor worker(String number) {
        var before = codes().size();
        var visitor = visitor();
        var asked = visitor.get("/login").send(Map.of("number", number));
        var in = asked.send(Map.of("code", newCode(before)));
        if (!in.path().startsWith("/my")) throw new AssertionError("she did not get in: " + in.path());
        return visitor;
    }

    /** Texts are on their way for a moment. */
    private String newCode(int before) {
        for (var look = 0; look < LOOKS; look++) {
            var codes = codes();
            if (codes.size() > before) return codes.getFirst();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new AssertionError("no new code in the outbox, before: " + before);
    }

    private List<String> codes() {
        return CODE.matcher(visitor().get("/outbox").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** In the order of the columns. */
    List<String> actors() {
        return List.copyOf(visitors.keySet());
    }

    /** Every route as "GET /desk/persons/{id}". */
    List<String> routes() {
        return house.routes().getHandlerMethods().keySet().stream()
                .flatMap(route -> {
                    var methods = route.getMethodsCondition().getMethods();
                    return (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .stream().flatMap(method -> patterns(route).map(pattern -> method + " " + pattern));
                })
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> patterns(org.springframework.web.servlet.mvc.method.RequestMappingInfo route) {
        var patterns = route.getPathPatternsCondition();
        return patterns == null ? Stream.of() : patterns.getPatternValues().stream();
    }

    /** @return "yes", "door" (asked to log in), "no" (403), "-" (404: no such thing for this actor), "token" (401) */
    String tries(String actor, String route) {
        var answer = asks(actor, route);
        if (route.equals("POST /organisation/leave") && actor.equals("agent")) matters.actAgain(who(actor));
        return word(answer, address(route.substring(route.indexOf(' ') + 1)));
    }

    private Visitor.Answer asks(String actor, String route) {
        var method = route.substring(0, route.indexOf(' '));
        var path = address(route.substring(route.indexOf(' ') + 1));
        var visitor = visitors.get(actor);
        var bearer = tokens.containsKey(actor)
                ? Map.of("Authorization", "Bearer " + tokens.get(actor))
                : Map.<String, String>of();
        if (method.equals("GET")) return visitor.get(path, bearer);
        if (method.equals("PUT")) return visitor.putJson(path, bearer);
        if (path.startsWith("/api/")) return visitor.postJson(path, bearer);
        // nobody comes in or goes out on the way, so that each keeps her token
        return forms.computeIfAbsent(actor, _ -> visitor.get("/status")).sendTo(path, typed(path));
    }

    private static String word(Visitor.Answer answer, String path) {
        return switch (answer.status()) {
            case 401 -> "token";
            case 403 -> "no";
            case 404 -> "-";
            case TOO_MANY -> path.startsWith("/verify/") ? "-" : "yes";
            default -> answer.status() >= 500 ? "FAULT" : isADoor(path, answer.path()) ? "door" : "yes";
        };
    }

    /** What forms have in common; the rest is missing, so that nothing is done. */
    private Map<String, String> typed(String path) {
        return Map.of(
                "key",
                "matrix-" + UUID.randomUUID(),
                "version",
                "1",
                "number",
                file,
                "handle",
                "x",
                "matter",
                "x",
                "letter",
                letter.toString(),
                "about",
                path.contains("/objection") ? "person" : "");
    }

    private static boolean isADoor(String asked, String there) {
        return !asked.startsWith(there)
                && (there.equals("/login") || there.equals("/staff/login") || there.equals("/organisation"));
    }

    private String address(String pattern) {
        return matters.in(pattern)
                .replace("{subject}/{name}", "unemployment/benefit")
                .replace("{number}", file)
                .replace("{county:\\d{6}}", "610924")
                .replace("/events/{code}", "/events/no-work")
                .replace("/what-if/{event}", "/what-if/find-work")
                .replace("/assets/{name}", styles)
                .replace("/gallery/{page}", "/gallery/home")
                .replace("/letters/{id}", "/letters/" + letter)
                .replace("/slips/{id}", "/slips/" + handIn)
                .replace("{handIn}", handIn.toString())
                .replace("/persons/{id}", "/persons/" + person.value())
                .replace("/papers/{paper}", "/papers/" + paper)
                .replace("/pages/{place}", "/pages/1")
                .replace("/admin/accounts/{id}", "/admin/accounts/" + member)
                .replace("/help/{id}/end", "/help/" + ENDING + "/end")
                .replace("/help/{id}", "/help/" + MANDATE)
                .replace("/helpers/{mandate}", "/helpers/" + ENDING)
                .replace("/helpers/{id}", "/helpers/" + ENDING)
                .replace("/verify/{code}", "/verify/AAAA-AAAA-AAAA-AAAA")
                .replace("/supervision/offices/{id}", "/supervision/offices/" + office)
                .replaceAll("\\{[^}]+}", NOBODYS.toString());
    }

    @Override
    public void close() {
        house.close();
    }
}
