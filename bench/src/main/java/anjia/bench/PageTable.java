package anjia.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * How long until everybody sees on the page of posts what an employer's program did ({@code ./anjia bench page URL TOKEN}, 岗位上页时间): from the
 * moment the request is sent until {@code /posts} shows the post, or shows it no longer, over HTTP on a platform that runs. The page is asked again
 * at once, so the figure holds the answer of the page. TOKEN is one of {@code /organisation/programs}; the posts are withdrawn again.
 */
public final class PageTable {

    private static final int POSTS = 40;
    private static final Duration PAUSE = Duration.ofMillis(1_200); // 120 requests a minute are let in
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double GOAL = 1_000;

    private final String house;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private PageTable(String house, String token) {
        this.house = house;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("./anjia bench page http://localhost:8080 TOKEN");
            System.exit(2);
        }
        if (!new PageTable(arguments[0], arguments[1]).isWithinASecond()) System.exit(1);
    }

    private boolean isWithinASecond() throws IOException, InterruptedException {
        var opened = new double[POSTS];
        var withdrawn = new double[POSTS];
        for (int i = 0; i < POSTS; i++) {
            var title = "缝纫工" + UUID.randomUUID().toString().substring(0, 8);
            var path = "/api/v1/organisation/posts/bench-" + UUID.randomUUID();
            opened[i] = until(() -> send("PUT", path, post(title)), title, true);
            Thread.sleep(PAUSE);
            withdrawn[i] = until(() -> send("POST", path + "/withdrawal", "{\"reason\": \"招满了\"}"), title, false);
            Thread.sleep(PAUSE);
        }
        System.out.println("| what | at least | found | |");
        System.out.println("|---|---|---|---|");
        return isHeld("an employer's program opens a post: seen at /posts", opened)
                & isHeld("it withdraws the post: gone from /posts", withdrawn);
    }

    private static boolean isHeld(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        var slowest = milliseconds[POSTS - 1];
        System.out.printf(
                Locale.ROOT,
                "| %s, slowest of %d | 1 s | **%.0f ms** (%.0f at the median) | %s |%n",
                what,
                POSTS,
                slowest,
                milliseconds[POSTS / 2],
                slowest <= GOAL ? "held" : "NOT HELD");
        return slowest <= GOAL;
    }

    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    /** In milliseconds, from the act on. */
    private double until(Act act, String title, boolean there) throws IOException, InterruptedException {
        var began = System.nanoTime();
        act.run();
        while (isOnThePage(title) != there)
            if (System.nanoTime() - began > PATIENCE.toNanos())
                throw new IllegalStateException(title + (there ? " does not come" : " does not go"));
        return (System.nanoTime() - began) / 1e6;
    }

    /** The field of the words holds the title too: it counts where it leads to a post. */
    private boolean isOnThePage(String title) throws IOException, InterruptedException {
        var words = URLEncoder.encode(title, StandardCharsets.UTF_8);
        var page = client.send(
                HttpRequest.newBuilder(URI.create(house + "/posts?q=" + words)).build(), BodyHandlers.ofString());
        if (page.statusCode() != 200) throw new IllegalStateException("/posts answers " + page.statusCode());
        return page.body().lines().anyMatch(line -> line.contains("href=\"/posts/") && line.contains(title));
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(house + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2)
            throw new IllegalStateException("%s answers %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }

    private static String post(String title) {
        var today = LocalDate.now();
        return """
                {"occupation": "缝纫工", "title": "%s", "work": "缝纫毛绒玩具，计件，有师傅带。", "division": "610924", "place": "工业园区3号",
                 "openings": 5, "wagePer": "month", "wageFrom": 350000, "wageTo": 500000, "wageParts": "计件，加全勤奖", "time": "full",
                 "daysAWeek": 5, "hoursADay": 8, "shift": "day", "startOn": "%s", "openUntil": "%s", "contract": "fixed",
                 "insurance": "all", "hazards": []}""".formatted(title, today.plusDays(7), today.plusDays(30));
    }
}
