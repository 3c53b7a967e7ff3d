package anjia.bench;

import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * One worker's ten best of a million posts, one thread: the product, its own scan of everything, and brute force with and without vectors.
 * The lists are compared before anything is measured. How many times faster one is than the other is told by {@link MatchingRatios}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatchingBench {
    private static final LabourMarket MARKET = new LabourMarket(5);

    @Param({"1000000"})
    int posts;

    @Param({"standard", "flat"})
    String weights;

    private List<Post> all;
    private List<Seeker> seekers;
    private PostMatcher matcher;
    private Brute brute;
    private int next;

    @Setup
    public void draw() {
        var profile = weights.equals("flat") ? WeightProfile.FLAT : WeightProfile.STANDARD;
        all = MARKET.posts(0, posts);
        seekers = MARKET.seekers(0, 10_000);
        matcher = new PostMatcher(profile, all);
        brute = new Brute(profile, all);
        for (var seeker : seekers.subList(0, 50)) {
            var best = matcher.best(seeker, 10);
            if (!best.equals(brute.scalar(seeker, 10)) || !best.equals(brute.vector(seeker, 10)))
                throw new IllegalStateException("the lists of seeker %d differ".formatted(seeker.id()));
        }
    }

    private Seeker seeker() {
        next = (next + 1) % seekers.size();
        return seekers.get(next);
    }

    @Benchmark
    public List<Ranked> best() {
        return matcher.best(seeker(), 10);
    }

    /** A request for twenty: at most 0.2 ms in 99 of 100. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public List<Ranked> requestOfTwenty() {
        return matcher.best(seeker(), 20);
    }

    @Benchmark
    public List<Ranked> scanOfEverything() {
        return matcher.bestByScan(seeker(), 10);
    }

    @Benchmark
    public List<Ranked> bruteVector() {
        return brute.vector(seeker(), 10);
    }

    @Benchmark
    public List<Ranked> bruteScalar() {
        return brute.scalar(seeker(), 10);
    }

    /** A post closes, comes again and is looked for: at most 5 ms. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public List<Ranked> closedOpenedAndSeen() {
        var post = all.get(next * 97 % all.size());
        matcher.close(post.id());
        matcher.open(post);
        if (matcher.isDueForCompaction()) matcher.compact();
        return matcher.best(seeker(), 10);
    }
}
