package anjia.drill;

import anjia.drill.ApiFuzz.Finding;
import anjia.drill.ScanTargets.Chosen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * wapiti on every page and sqlmap on every route with something to type (漏洞扫描演练), as a visitor, as each kind of person who logs in, and as
 * a program. First both must find what is planted for them.
 */
public final class ScanDrill {

    private static final int NETWORK = 40;
    private static final int PLACES = 120;
    private static final int AT_ONCE = 2;
    private static final Duration PLANTED = Duration.ofSeconds(60);

    /** What is told while it goes on. */
    public sealed interface Progress {
        record Planted(boolean script, boolean sql) implements Progress {}

        record Roamed(String who, int pages, int routes) implements Progress {}

        record Scanned(String who, int reports, int cutShort, double seconds) implements Progress {}
    }

    /**
     * What came of it.
     *
     * @param met routes that somebody met; the rest was tried with ids of nobody
     * @param tried routes that sqlmap tried to the end, of {@code toTry} that have something to try
     * @param untried routes with the reason
     * @param harmless reason to how often it explained a report
     * @param answers status to how often the platform said it
     */
    public record Result(
            boolean planted,
            int routes,
            int met,
            int toTry,
            int tried,
            List<String> untried,
            Map<String, Integer> harmless,
            Map<Integer, Integer> answers,
            int logInsAgain,
            List<Finding> findings) {
        public boolean sound() {
            return planted && findings.isEmpty();
        }

        public int requests() {
            return answers.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Path data;
    private final Path folder;
    private final Duration time;
    private final Routes routes = new Routes();
    private final Harmless known = new Harmless();
    private final Map<String, Integer> harmless = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Carrier> carriers = new LinkedHashMap<>();

    /**
     * @param data a folder that is not there yet, or empty; what the tools say is left beside it
     * @param time for all of it, about
     */
    public ScanDrill(Path data, Duration time) throws IOException {
        this.data = data;
        this.time = time;
        this.folder = Files.createDirectories(data.resolveSibling(data.getFileName() + "-scan"));
    }

    /** Programs that are needed and not there, as their packages are called. */
    public static List<String> missing() {
        return Tool.missing(Wapiti.PROGRAM, Sqlmap.PROGRAM);
    }

    public Result run(ApiFuzz.TokenDesk desk, Consumer<Progress> told) throws Exception {
        try (var house = new DrillHouse(data, ApiDrill.DAY);
                var places = new ManyAddresses(NETWORK, PLACES)) {
            var planted = findsWhatIsPlanted(house, places);
            told.accept(planted);
            var people = new ScanPeople(house, places).all(desk);
            for (var one : people.entrySet())
                carriers.put(one.getKey(), new Carrier(house.address(), places, one.getValue()));
            try {
                return scan(planted.script() && planted.sql(), told, house, places);
            } finally {
                carriers.values().forEach(Carrier::close);
            }
        }
    }

    private Progress.Planted findsWhatIsPlanted(DrillHouse house, ManyAddresses places) throws Exception {
        var login = new Carrier.Inside(Holes.COOKIE, Holes.TOKEN, List.of());
        try (var holes = new Holes(house.database());
                var carrier = new Carrier(holes.address(), places, () -> login)) {
            var script = new Wapiti(folder)
                    .scan("planted", carrier, List.of(Holes.ECHO + "?q=a"), PLANTED).reports().stream()
                            .anyMatch(report -> report.kind().contains("Cross Site Scripting")
                                    && report.path().startsWith(Holes.ECHO));
            var sql = new Sqlmap(folder).tries(carrier, Holes.search(), "") instanceof Sqlmap.Outcome.Injectable;
            return new Progress.Planted(script, sql);
        }
    }

    private Result scan(boolean planted, Consumer<Progress> told, DrillHouse house, ManyAddresses places)
            throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var targets = new ScanTargets(routes);
        targets.described(document(house, places));
        for (var one : carriers.entrySet())
            if (!one.getKey().equals(ScanPeople.PROGRAM))
                look(one.getKey(), new Guest(one.getValue().address(), places.next()), targets, told);
        var chosen = targets.all();
        var each = time.dividedBy(2).dividedBy(carriers.size());
        for (var who : carriers.keySet()) crawl(who, chosen, each, told);
        var untried = inject(chosen, end);
        var toTry = chosen.stream().filter(ScanDrill::hasSomethingToTry).count();
        carriers.forEach((who, carrier) -> carrier.findings()
                .forEach(found -> report(who + ": " + found.what() + " " + found.request(), found.request())));
        var met = chosen.stream().filter(one -> !one.guessed()).count();
        return new Result(
                planted,
                chosen.size(),
                (int) met,
                (int) toTry,
                (int) toTry - untried.size(),
                untried,
                harmless,
                answers(),
                carriers.values().stream().mapToInt(Carrier::logInsAgain).sum(),
                findings);
    }

    private static ApiDocument document(DrillHouse house, ManyAddresses places)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(house.address() + "/api/openapi.json"))
                .build();
        return new ApiDocument(
                places.next().send(request, BodyHandlers.ofString()).body());
    }

    private void look(String who, Guest guest, ScanTargets targets, Consumer<Progress> told) throws Exception {
        var roamer = new Roamer(routes, guest);
        var met = roamer.roam();
        targets.met(who, met);
        told.accept(new Progress.Roamed(who, roamer.pages(), met.size()));
    }

    private void crawl(String who, List<Chosen> chosen, Duration time, Consumer<Progress> told) throws Exception {
        var begun = System.nanoTime();
        var addresses = chosen.stream()
                .filter(one -> one.who().equals(who) && !one.target().isForm())
                .map(one -> one.target().address())
                .toList();
        if (addresses.isEmpty()) return;
        var result = new Wapiti(folder).scan(who, carrier(who), addresses, time);
        for (var one : result.reports())
            report(
                    "wapiti as %s: %s %s %s %s %s"
                            .formatted(who, one.kind(), one.method(), one.path(), one.parameter(), one.info()),
                    one.request());
        told.accept(new Progress.Scanned(
                who, result.reports().size(), result.cutShort(), (System.nanoTime() - begun) / 1e9));
    }

    private Carrier carrier(String who) {
        return Objects.requireNonNull(carriers.get(who), who);
    }

    private static boolean hasSomethingToTry(Chosen one) {
        return Sqlmap.hasSomethingToTry(one.target(), one.json());
    }

    /** @return routes that were not tried to the end, with the reason */
    private List<String> inject(List<Chosen> chosen, long end) throws Exception {
        var untried = new ArrayList<String>();
        var sqlmap = new Sqlmap(folder);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var under = new LinkedHashMap<Chosen, Future<Sqlmap.Outcome>>();
            for (var one : chosen) if (hasSomethingToTry(one)) under.put(one, threads.submit(inject(sqlmap, one, end)));
            for (var one : under.entrySet()) {
                var route = one.getKey().target().route();
                switch (one.getValue().get()) {
                    case Sqlmap.Outcome.Clean _ -> {}
                    case Sqlmap.Outcome.Injectable(var point) ->
                        report(
                                "sqlmap as %s: injection %s %s"
                                        .formatted(one.getKey().who(), route, point),
                                route + " " + one.getKey().target().address());
                    case Sqlmap.Outcome.Unknown(var why) -> untried.add(route + ": " + why);
                }
            }
        }
        return untried;
    }

    private Callable<Sqlmap.Outcome> inject(Sqlmap sqlmap, Chosen one, long end) {
        return () -> System.nanoTime() > end
                ? new Sqlmap.Outcome.Unknown("the time of the drill was up")
                : sqlmap.tries(carrier(one.who()), one.target(), one.json());
    }

    private void report(String what, String request) {
        var reason = known.reason(what);
        if (reason.isPresent()) harmless.merge(reason.get(), 1, Integer::sum);
        else findings.add(new Finding(what, request));
    }

    private Map<Integer, Integer> answers() {
        var all = new TreeMap<Integer, Integer>();
        carriers.values()
                .forEach(carrier ->
                        carrier.answers().forEach((status, count) -> all.merge(status, count, Integer::sum)));
        return all;
    }
}
