package anjia.drill;

import anjia.access.Permission;
import anjia.drill.ApiDocument.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Good, borderline and broken requests to every operation that the API describes (接口模糊测试), drawn by a seed. No answer is a 5xx or tells how
 * the house is built, each fits the description, whoever is refused has changed no row, and one key has one effect.
 */
public final class ApiFuzz {

    private static final int NETWORK = 30;
    private static final int PLACES = 60;
    private static final int LOOKED_AT_TOGETHER = 40;
    private static final int REQUESTS_A_KEY = 40;
    private static final int AT_ONCE = 4;
    private static final int FILES_TO_BEGIN_WITH = 25;
    private static final int MOST_FINDINGS = 50;
    private static final List<String> NOT_DESCRIBED = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

    /** Gives a program a token, {@code anjia_…}. */
    public interface TokenDesk {
        String issue(DataSource database, String division, Set<Permission> permissions, LocalDate lastDay)
                throws Exception;
    }

    /** What is against it, and the request that shows it. */
    public record Finding(String what, String request) {}

    /** How often an operation was asked, and how it answered. */
    public record Count(String operation, int requests, Map<Integer, Integer> byStatus) {}

    /** @param keys that were used several times at once; {@code done} of them had an effect, one each */
    public record Result(long seed, List<Count> counts, int keys, int done, int digests, List<Finding> findings) {
        public int requests() {
            return counts.stream().mapToInt(Count::requests).sum();
        }
    }

    private record Answer(int status, String type, String body) {}

    private final String house;
    private final DataSource database;
    private final JdbcClient db;
    private final TokenDesk desk;
    private final long seed;
    private final TableDigest tables;
    private final ManyAddresses places = new ManyAddresses(NETWORK, PLACES);
    private final Map<String, Map<Integer, Integer>> counts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notLookedAt = new ArrayList<>();
    private Map<String, String> rows = Map.of();
    private int digests;
    private int keys;
    private int done;

    /** @param house address of a platform with the small demo that nobody else uses meanwhile */
    public ApiFuzz(String house, DataSource database, TokenDesk desk, long seed) {
        this.house = house;
        this.database = database;
        this.db = JdbcClient.create(database);
        this.desk = desk;
        this.seed = seed;
        this.tables = new TableDigest(db);
    }

    public Result run(int requests) throws Exception {
        try (places) {
            var document = new ApiDocument(get("/api/openapi.json"));
            var operations = document.operations();
            var inside = new ApiKnown(database, desk);
            var tokens = inside.tokens();
            var items = ApiKnown.items(get("/api/v1/items"));
            handInSome(operations, new ApiWriter(seed, inside.known(items), tokens));
            var writer = new ApiWriter(seed, inside.known(items), tokens);
            look();
            for (var at = 0; at < requests; at++) ask(document, writer.request(operations.get(at % operations.size())));
            for (var operation : operations) askOtherwise(operation, writer.good(operation));
            lookAtRows();
            for (var operation : operations)
                if (takesKeys(operation))
                    for (var at = 0; at < Math.max(3, requests / REQUESTS_A_KEY); at++)
                        sendAtOnce(document, writer, operation);
            return new Result(seed, told(), keys, done, digests, List.copyOf(findings));
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return places.next()
                .send(HttpRequest.newBuilder(URI.create(house + path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** So that there are files to ask for. */
    private void handInSome(List<Operation> operations, ApiWriter writer) throws InterruptedException {
        for (var operation : operations)
            if (takesKeys(operation)) for (var at = 0; at < FILES_TO_BEGIN_WITH; at++) send(writer.good(operation));
    }

    private void ask(ApiDocument document, ApiRequest request) throws InterruptedException {
        var mayChange = !request.operation().method().equals("GET")
                && request.operation().permission().isPresent();
        if (mayChange && !notLookedAt.isEmpty()) lookAtRows();
        var answer = send(request);
        if (answer == null) return;
        count(request.operation().name(), answer.status());
        judge(document, request, answer);
        notLookedAt.add(answer.status() + " " + request.told());
        var changes = mayChange && answer.status() < 300;
        if (changes) look();
        else if (mayChange || notLookedAt.size() >= LOOKED_AT_TOGETHER) lookAtRows();
    }

    /** By methods that are not described: refused, and nothing more. */
    private void askOtherwise(Operation operation, ApiRequest good) throws InterruptedException {
        for (var method : NOT_DESCRIBED) {
            var asked = new Operation(
                    method,
                    operation.path(),
                    operation.parameters(),
                    operation.body(),
                    operation.example(),
                    operation.permission(),
                    operation.answers());
            var request = new ApiRequest(asked, good.path(), good.query(), good.headers(), good.token(), good.body());
            var answer = send(request);
            if (answer == null) continue;
            count("other methods", answer.status());
            judgeAlone(request, answer);
            notLookedAt.add(answer.status() + " " + request.told());
        }
    }

    private static boolean takesKeys(Operation operation) {
        return operation.parameters().stream().anyMatch(one -> one.name().equals("Idempotency-Key"));
    }

    /** The same request several times at once and once more, then another under its key. */
    private void sendAtOnce(ApiDocument document, ApiWriter writer, Operation operation) throws Exception {
        var request = writer.good(operation);
        var before = handIns();
        look();
        List<Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> send(request);
            var sent = Stream.generate(() -> one)
                    .limit(AT_ONCE)
                    .map(threads::submit)
                    .toList();
            answers = new ArrayList<>();
            for (var each : sent) answers.add(each.get());
        }
        answers.add(send(request));
        keys++;
        for (var answer : answers) {
            if (answer == null) return;
            count(operation.name(), answer.status());
            judge(document, request, answer);
        }
        var first = answers.getFirst();
        if (!answers.stream().allMatch(first::equals))
            found("one key was answered in several ways: " + answers, request);
        var effects = handIns() - before;
        var taken = first.status() < 300;
        if (effects != (taken ? 1 : 0)) found("one key had %d effects".formatted(effects), request);
        if (taken) {
            done++;
            look();
            sendOther(document, request);
        } else lookAtRows(List.of(first.status() + " " + request.told()));
    }

    private void sendOther(ApiDocument document, ApiRequest request) throws InterruptedException {
        var other = request.withBody(ApiWriter.otherBody(String.valueOf(request.body())));
        var answer = send(other);
        if (answer == null) return;
        count(other.operation().name(), answer.status());
        judge(document, other, answer);
        if (answer.status() != 422) found("another body under a used key is " + answer.status(), other);
        lookAtRows(List.of(answer.status() + " " + other.told()));
    }

    private long handIns() {
        return db.sql("select count(*) from cases.hand_in").query(Long.class).single();
    }

    private @Nullable Answer send(ApiRequest request) throws InterruptedException {
        try {
            return answer(places.next().send(request.to(house), BodyHandlers.ofString()));
        } catch (IllegalArgumentException unsayable) {
            return null;
        } catch (IOException e) {
            found("no answer: " + e, request);
            return null;
        }
    }

    private static Answer answer(HttpResponse<String> answer) {
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private void judge(ApiDocument document, ApiRequest request, Answer answer) {
        judgeAlone(request, answer);
        var unread = answer.status() == 400 && answer.type().startsWith("text/html") && request.isUnreadable();
        if (answer.status() < 500 && !unread)
            document.misfit(request.operation(), answer.status(), answer.type(), answer.body())
                    .ifPresent(wrong -> found(wrong, request));
    }

    private void judgeAlone(ApiRequest request, Answer answer) {
        if (answer.status() >= 500) found("status " + answer.status(), request);
        Leaks.in(answer.body(), request.sent()).ifPresent(told -> found("the answer tells: " + told, request));
    }

    private void look() {
        rows = tables.now();
        digests++;
        notLookedAt.clear();
    }

    /** Whatever came since the last look has changed nothing. */
    private void lookAtRows() {
        lookAtRows(List.copyOf(notLookedAt));
    }

    private void lookAtRows(List<String> asked) {
        var before = rows;
        look();
        var changed = TableDigest.changed(before, rows);
        if (!changed.isEmpty() && findings.size() < MOST_FINDINGS)
            findings.add(new Finding("rows changed in " + changed, String.join("\n", asked)));
    }

    private void found(String what, ApiRequest request) {
        if (findings.size() < MOST_FINDINGS) findings.add(new Finding(what, request.told()));
    }

    private void count(String operation, int status) {
        counts.computeIfAbsent(operation, _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    private List<Count> told() {
        return counts.entrySet().stream()
                .map(one -> new Count(
                        one.getKey(),
                        one.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        one.getValue()))
                .toList();
    }
}
