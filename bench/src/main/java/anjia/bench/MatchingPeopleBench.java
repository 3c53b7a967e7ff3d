package anjia.bench;

import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.search.SeekerMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** One post's fifty best of eight million people, of whom three in five consent: at most 5 ms in 99 of 100. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class MatchingPeopleBench {
    private static final LabourMarket MARKET = new LabourMarket(5);

    @Param({"8000000"})
    int people;

    private SeekerMatcher matcher;
    private int next;

    @Setup
    public void draw() {
        Iterable<Seeker> seekers =
                () -> IntStream.range(0, people).mapToObj(MARKET::seeker).iterator();
        matcher = new SeekerMatcher(WeightProfile.STANDARD, seekers);
        for (int post = 0; post < 20; post++)
            if (!matcher.best(MARKET.post(post), 50).equals(matcher.bestByScan(MARKET.post(post), 50)))
                throw new IllegalStateException("the lists of post %d differ".formatted(post));
    }

    @Benchmark
    public List<Ranked> best() {
        return matcher.best(MARKET.post(next++ % 100_000), 50);
    }

    @Benchmark
    public List<Ranked> scanOfEverybody() {
        return matcher.bestByScan(MARKET.post(next++ % 100_000), 50);
    }

    /** Somebody withdraws, consents again, and the post looks for people: at most 5 ms. */
    @Benchmark
    public List<Ranked> withdrawnAndPut() {
        var seeker = MARKET.seeker(next++ % 2_000);
        matcher.withdraw(seeker.id());
        matcher.put(seeker);
        return matcher.best(MARKET.post(next % 100_000), 50);
    }
}
