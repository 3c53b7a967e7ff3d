package anjia.bench;

import anjia.bench.MatchingTable.Row;
import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Reference;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A worker's best posts of a million: how many times faster than whoever looks at everything, and how long one request takes. */
final class WorkersTable {
    private static final LabourMarket MARKET = new LabourMarket(5);
    private static final int ROUNDS = 9;
    private static final int COMPARED = 40;

    private final List<Post> posts;
    private final List<Seeker> seekers;
    private int next;

    private record Contender(int times, Function<Seeker, List<Ranked>> search) {}

    WorkersTable(int posts) {
        this.posts = MARKET.posts(0, posts);
        this.seekers = MARKET.seekers(0, 20_000);
    }

    void into(List<Row> rows) {
        var standard = turns(WeightProfile.STANDARD, true);
        var peers = standard.keySet().stream()
                .filter(name -> name.startsWith("Lucene"))
                .toList();
        for (var peer : peers) rows.add(times("worker → top 10, " + peer, standard, peer, 1000, 1500));
        rows.add(times("worker → top 10, brute force with vectors", standard, "brute vector", 150, 400));
        var flat = turns(WeightProfile.FLAT, false);
        rows.add(times("the same with flat weights, brute force without", flat, "brute scalar", 75, 150));
        requests(rows);
    }

    private static Row times(String what, Map<String, Double> found, String name, int least, int reach) {
        var times = found.getOrDefault(name, 0.0) / found.getOrDefault("ours", 1.0);
        return new Row(
                what,
                least + "x",
                reach + "x",
                String.format(
                        Locale.ROOT,
                        "%.0fx (%.1f µs against %.0f)",
                        times,
                        found.getOrDefault("ours", 0.0),
                        found.getOrDefault(name, 0.0)),
                times >= least);
    }

    /** Median microseconds of each contender over rounds in which they take turns. */
    private Map<String, Double> turns(WeightProfile profile, boolean withPeers) {
        var contenders = contenders(profile, withPeers);
        compare(profile, contenders);
        var found = new LinkedHashMap<String, double[]>();
        contenders.keySet().forEach(name -> found.put(name, new double[ROUNDS]));
        for (int round = -2; round < ROUNDS; round++)
            for (var each : contenders.entrySet()) {
                var contender = each.getValue();
                var began = System.nanoTime();
                for (int i = 0; i < contender.times(); i++)
                    contender.search().apply(seekers.get(next++ % seekers.size()));
                var micros = (System.nanoTime() - began) / 1e3 / contender.times();
                if (round >= 0) found.get(each.getKey())[round] = micros;
            }
        var medians = new LinkedHashMap<String, Double>();
        found.forEach((name, all) -> {
            Arrays.sort(all);
            medians.put(name, all[ROUNDS / 2]);
        });
        medians.forEach(
                (name, micros) -> System.out.printf(Locale.ROOT, "# %s, %s: %.1f µs%n", profile.id(), name, micros));
        return medians;
    }

    private Map<String, Contender> contenders(WeightProfile profile, boolean withPeers) {
        var matcher = new PostMatcher(profile, posts);
        var brute = new Brute(profile, posts);
        var contenders = new LinkedHashMap<String, Contender>();
        contenders.put("ours", new Contender(4000, seeker -> matcher.best(seeker, 10)));
        contenders.put("brute vector", new Contender(30, seeker -> brute.vector(seeker, 10)));
        contenders.put("brute scalar", new Contender(30, seeker -> brute.scalar(seeker, 10)));
        if (withPeers)
            for (var peer : ServiceLoader.load(Peer.class))
                contenders.put(peer.name(), new Contender(20, peer.over(profile, posts)));
        return contenders;
    }

    private void compare(WeightProfile profile, Map<String, Contender> contenders) {
        var right = right(profile, 10);
        for (int i = 0; i < COMPARED; i++) {
            var seeker = seekers.get(i);
            var list = right.get(i);
            contenders.forEach((name, contender) -> {
                if (!contender.search().apply(seeker).equals(list))
                    throw new IllegalStateException("%s answers seeker %d otherwise".formatted(name, seeker.id()));
            });
        }
    }

    /** The reference's lists of the seekers who are compared. */
    private List<List<Ranked>> right(WeightProfile profile, int k) {
        var reference = new Reference(profile);
        return seekers.subList(0, COMPARED).parallelStream()
                .map(seeker -> reference.posts(seeker, posts, k))
                .toList();
    }

    private void requests(List<Row> rows) {
        var matcher = new PostMatcher(WeightProfile.STANDARD, posts);
        var right = right(WeightProfile.STANDARD, 20);
        for (int i = 0; i < COMPARED; i++)
            if (!matcher.best(seekers.get(i), 20).equals(right.get(i)))
                throw new IllegalStateException("the twenty of seeker %d are wrong".formatted(i));
        var twenty = Clocked.each(20_000, i -> matcher.best(seekers.get(i % seekers.size()), 20));
        rows.add(new Row(
                "one request in the engine, 20 results, 99 of 100",
                "0.2 ms",
                "0.1 ms",
                Clocked.milliseconds(twenty.most()) + ", median " + Clocked.milliseconds(twenty.median()),
                twenty.most() <= 0.2));
        changes(rows, matcher);
    }

    /** What a seeker sees first closes and opens again; the posts are put in order anew when that is due, within the time. */
    private void changes(List<Row> rows, PostMatcher matcher) {
        var lists = seekers.stream()
                .limit(9_000)
                .map(seeker -> matcher.best(seeker, 10))
                .toList();
        var compactions = new AtomicInteger();
        var seen = Clocked.each(4_000, i -> {
            var list = lists.get(i);
            if (list.isEmpty()) return;
            var post = posts.get(list.getFirst().id());
            matcher.close(post.id());
            if (matcher.best(seekers.get(i), 10).stream().anyMatch(one -> one.id() == post.id()))
                throw new IllegalStateException("post %d is closed and is there".formatted(post.id()));
            matcher.open(post);
            if (matcher.isDueForCompaction()) {
                matcher.compact();
                compactions.incrementAndGet();
            }
            if (!matcher.best(seekers.get(i), 10).equals(list))
                throw new IllegalStateException("post %d is open again and is not there".formatted(post.id()));
        });
        rows.add(new Row(
                "a post closes, is gone, opens, is there again, 99 of 100",
                "5 ms",
                "",
                "%s, the slowest %s; put in order anew %d times"
                        .formatted(
                                Clocked.milliseconds(seen.most()),
                                Clocked.milliseconds(seen.slowest()),
                                compactions.get()),
                seen.most() <= 5));
    }
}
