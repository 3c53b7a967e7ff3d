package anjia.load;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * About fifty requests a second, whatever the platform does with them (开放负载模型): whoever comes does not wait for those before her. Clerks
 * search and hand in, officers look at their lists, read files and decide what was handed in, and staff log in.
 */
public final class LoadSimulation extends Simulation {

    /** Acts a second; a search is two requests, a hand-in seven, a decision and a log-in two: fifty requests together. */
    private static final double SEARCHES = 8;

    private static final double LISTS = 8;
    private static final double READS = 15;
    private static final double HAND_INS = 1;
    private static final double DECISIONS = 1;
    private static final double LOG_INS = 1;

    private static final int BEFORE_FIRST_DECISION = 5;
    private static final int ADDRESSES = 200;
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final String PASSWORD = "anjia-demo";

    private final Path feeds = Path.of(System.getProperty("anjia.feeds"));
    private final int seconds = Integer.getInteger("anjia.seconds");
    private final Times times = new Times(Integer.getInteger("anjia.uncounted"));
    private final Queue<String> handedIn = new ConcurrentLinkedQueue<>();

    /** Each caller from an address of its own, as windows and phones have. */
    private final HttpProtocolBuilder protocol = http.baseUrl(System.getProperty("anjia.url"))
            .localAddresses(IntStream.range(2, ADDRESSES)
                    .mapToObj(end -> "127.0.0." + end)
                    .toList())
            .disableFollowRedirect();

    public LoadSimulation() {
        setUp(
                        come("search", search(), SEARCHES, 0),
                        come("list", list(), LISTS, 0),
                        come("read", read(), READS, 0),
                        come("hand-in", handIn(), HAND_INS, 0),
                        come("decide", decide(), DECISIONS, BEFORE_FIRST_DECISION),
                        come("log-in", logIn(), LOG_INS, 0))
                .protocols(protocol);
    }

    private PopulationBuilder come(String act, ChainBuilder chain, double perSecond, int after) {
        return scenario(act)
                .exec(chain)
                .injectOpen(
                        nothingFor(after),
                        constantUsersPerSec(perSecond)
                                .during(Math.max(1, seconds - after))
                                .randomized());
    }

    @Override
    public void after() {
        times.write(Path.of(System.getProperty("anjia.times")));
    }

    private ChainBuilder search() {
        return inside("words")
                .exec(timed(http("ask").post("/desk").formParam("q", "#{word}").formParam("_csrf", "#{token}"), FOUND))
                .exec(timed(http("search").get(session -> path(session)), OK))
                .exec(this::took);
    }

    private ChainBuilder list() {
        return inside("officers")
                .exec(timed(http("list").get("/office/cases"), OK))
                .exec(this::took);
    }

    private ChainBuilder read() {
        return inside("reads")
                .exec(timed(http("read").get("/office/cases/#{number}"), OK))
                .exec(this::took);
    }

    /** Somebody new at the window: she is entered, answers what the record cannot know, and hands in for registration and benefit. */
    private ChainBuilder handIn() {
        return inside("newcomers")
                .exec(page("enter", "/desk/enter"))
                .exec(send(
                        "entered",
                        "/desk/enter",
                        "/desk/enter",
                        Map.of("number", "#{number}", "name", "#{name}", "phone", "#{phone}", "town", "蒿坪镇")))
                .exec(session -> session.set("person", path(session)))
                .exec(page("person", "#{person}"))
                .exec(send(
                        "answered",
                        "#{person}/answers",
                        "/answers",
                        Map.of(
                                "able_to_work", "yes",
                                "wants_work", "yes",
                                "bound_elsewhere", "nothing",
                                "out_of_work_by", "lost_job",
                                "left_work", "dismissed",
                                "insured_place", "紫阳县",
                                "contribution_months", "30")))
                .exec(session -> session.set("basket", path(session)))
                .exec(page("basket", "#{basket}"))
                .exec(session -> fields(session, "/hand-in"))
                .exec(timed(
                        http("hand-in")
                                .post("#{person}/hand-in")
                                .formParamMap(session -> session.getMap("fields"))
                                .formParam("item", "unemployment/registration")
                                .formParam("item", "unemployment/benefit")
                                .formParam("paper", "proof-of-ended-contract")
                                .formParam("account", "6217000000000000012")
                                .formParam("bank", "陕西农信")
                                .formParam("holder", "#{name}"),
                        FOUND))
                .exec(this::took)
                .exec(session -> session.set("slip", path(session)))
                .exec(page("slip", "#{slip}"))
                .exec(session -> {
                    if (!session.isFailed()) handedIn.add(Pages.lastFile(session.getString("body")));
                    return session;
                });
    }

    /** The oldest of what was handed in meanwhile; whoever finds nothing goes away. */
    private ChainBuilder decide() {
        return exec(session -> {
                    var file = handedIn.poll();
                    return file == null ? session : session.set("file", file);
                })
                .exec(doIf(session -> session.contains("file"))
                        .then(inside("deciders")
                                .exec(page("file", "/office/cases/#{file}"))
                                .exec(session -> fields(session, "/decision"))
                                .exec(timed(
                                        http("decide")
                                                .post("/office/cases/#{file}/decision")
                                                .formParamMap(session -> session.getMap("fields"))
                                                .formParam("choice", "CONFIRM")
                                                .formParam("reason", ""),
                                        FOUND))
                                .exec(this::took)));
    }

    private ChainBuilder logIn() {
        return feed(csv(feeds.resolve("staff.csv").toString()).circular())
                .exec(page("door", "/staff/login"))
                .exec(session -> fields(session, "/staff/login"))
                .exec(timed(
                        http("log-in")
                                .post("/staff/login")
                                .formParamMap(session -> session.getMap("fields"))
                                .formParam("name", "#{login}")
                                .formParam("password", PASSWORD),
                        FOUND))
                .exec(this::took);
    }

    /** Somebody who is logged in, with what she is after. */
    private ChainBuilder inside(String whom) {
        return feed(csv(feeds.resolve(whom + ".csv").toString()).circular())
                .exec(addCookie(Cookie("SESSION", "#{session}").withPath("/")))
                .exec(addCookie(Cookie("anjia-form", "#{form}").withPath("/")));
    }

    /** A page before the one that is timed. */
    private ChainBuilder page(String name, String path) {
        return exec(http(name)
                        .get(path)
                        .check(status().is(OK))
                        .check(bodyString().saveAs("body")))
                .exec(whoFailedGoes());
    }

    /** A form before the one that is timed, with its hidden fields and these. */
    private ChainBuilder send(String name, String path, String form, Map<String, Object> typed) {
        return exec(session -> fields(session, form))
                .exec(http(name)
                        .post(path)
                        .formParamMap(session -> session.getMap("fields"))
                        .formParamMap(typed)
                        .check(status().is(FOUND))
                        .check(header("Location").saveAs("to")))
                .exec(whoFailedGoes());
    }

    private ChainBuilder timed(HttpRequestActionBuilder request, int answer) {
        var checked =
                request.check(status().is(answer)).check(responseTimeInMillis().saveAs("millis"));
        return exec(answer == FOUND ? checked.check(header("Location").saveAs("to")) : checked)
                .exec(whoFailedGoes())
                .exec(session -> session.set("sum", sum(session) + session.getInt("millis")));
    }

    /** The act fails with any of its requests. */
    private ChainBuilder whoFailedGoes() {
        return exec(session -> {
                    if (session.isFailed()) times.failed(session.scenario());
                    return session;
                })
                .exec(exitHereIfFailed());
    }

    private static int sum(Session session) {
        return session.contains("sum") ? session.getInt("sum") : 0;
    }

    private Session took(Session session) {
        times.took(session.scenario(), sum(session));
        return session;
    }

    /** The hidden fields of the form on the page that was fetched last, by the end of its address. */
    private static Session fields(Session session, String end) {
        var body = session.getString("body");
        var person = session.contains("person") ? session.getString("person") : "";
        var file = session.contains("file") ? "/office/cases/" + session.getString("file") : "";
        var action = switch (end) {
            case "/answers", "/hand-in" -> person + end;
            case "/decision" -> file + end;
            default -> end;
        };
        return session.set("fields", Pages.fields(body, action));
    }

    /** Where the answer before led to. */
    private static String path(Session session) {
        var to = session.getString("to");
        return to.startsWith("http") ? to.substring(to.indexOf('/', "https://".length())) : to;
    }
}
