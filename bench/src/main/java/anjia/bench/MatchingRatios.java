package anjia.bench;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many times faster a worker's ten best of a million posts are found than by looking at everything, in one JVM and in rounds that take
 * turns, so that a noisy neighbour disturbs all alike. Goals: 150 times brute force with vectors by standard weights, 75 times brute force
 * without them by flat ones.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class MatchingRatios {
    private static final LabourMarket MARKET = new LabourMarket(5);

    @Param({"1000000"})
    int posts;

    @Param({"standard", "flat"})
    String weights;

    private record Contender(int rounds, Function<Seeker, List<Ranked>> search) {}

    private final Map<String, Contender> contenders = new LinkedHashMap<>();
    private List<Seeker> seekers;
    private int next;

    @Setup
    public void draw() {
        var profile = weights.equals("flat") ? WeightProfile.FLAT : WeightProfile.STANDARD;
        List<Post> all = MARKET.posts(0, posts);
        seekers = MARKET.seekers(0, 10_000);
        var matcher = new PostMatcher(profile, all);
        var brute = new Brute(profile, all);
        var reference = new Reference(profile);
        contenders.put("best", new Contender(5000, seeker -> matcher.best(seeker, 10)));
        contenders.put("own scan", new Contender(20, seeker -> matcher.bestByScan(seeker, 10)));
        contenders.put("brute vector", new Contender(20, seeker -> brute.vector(seeker, 10)));
        contenders.put("brute scalar", new Contender(20, seeker -> brute.scalar(seeker, 10)));
        contenders.put("reference", new Contender(1, seeker -> reference.posts(seeker, all, 10)));
        for (int i = 0; i < 100; i++) requireSame(seekers.get(i), i < 3 ? 5 : 4);
    }

    private void requireSame(Seeker seeker, int contenders) {
        var lists = this.contenders.values().stream()
                .limit(contenders)
                .map(contender -> contender.search().apply(seeker))
                .distinct()
                .count();
        if (lists != 1) throw new IllegalStateException("the lists of seeker %d differ".formatted(seeker.id()));
    }

    @Benchmark
    public long rounds() {
        var names = List.copyOf(contenders.keySet());
        var nanos = new long[names.size()];
        var times = new long[names.size()];
        for (int round = 0; round < 8; round++)
            for (int i = 0; i < names.size(); i++) {
                var contender = contenders.get(names.get(i));
                var began = System.nanoTime();
                for (int n = 0; n < contender.rounds(); n++)
                    contender.search().apply(seekers.get(next++ % seekers.size()));
                nanos[i] += System.nanoTime() - began;
                times[i] += contender.rounds();
            }
        for (int i = 0; i < names.size(); i++)
            System.out.printf(
                    "%n# %s, %s: %.1f us, %.1f times best",
                    weights,
                    names.get(i),
                    nanos[i] / 1e3 / times[i],
                    (double) nanos[i] / times[i] * times[0] / nanos[0]);
        System.out.println();
        return Arrays.stream(nanos).sum();
    }
}
