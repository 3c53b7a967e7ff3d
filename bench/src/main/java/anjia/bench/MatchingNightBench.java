package anjia.bench;

import anjia.matching.WeightProfile;
import anjia.matching.night.Night;
import anjia.matching.night.NightBatch;
import anjia.matching.night.NightLists;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The lists of a night: ten of a million posts for everybody, on two threads, drawing the people included; eight million in at most 90 s.
 * Then the next night, in which one post of a thousand has gone, as many have come, and one person of a hundred has changed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class MatchingNightBench {
    private static final LabourMarket MARKET = new LabourMarket(5);

    @Param({"8000000"})
    int people;

    @Param({"1000000"})
    int posts;

    private Path folder;
    private PostMatcher matcher;
    private PostMatcher came;

    @Setup
    public void draw() throws IOException {
        folder = Files.createTempDirectory("night");
        matcher = new PostMatcher(WeightProfile.STANDARD, MARKET.posts(0, posts));
        came = new PostMatcher(WeightProfile.STANDARD, MARKET.posts(posts, posts + posts / 1000));
    }

    @TearDown
    public void clear() throws IOException {
        for (var name : new String[] {"first", "second"}) Files.deleteIfExists(folder.resolve(name));
        Files.delete(folder);
    }

    @Benchmark
    public String twoNights() {
        try (var first = new NightLists(folder.resolve("first"), Night.of(matcher.profile(), 1, people, 10));
                var second = new NightLists(folder.resolve("second"), Night.of(matcher.profile(), 2, people, 10))) {
            var began = System.nanoTime();
            var all = new NightBatch(first, MARKET::seeker, 2, () -> false).all(matcher);
            System.out.printf("%n# the first night: %s, %.1f s", all, (System.nanoTime() - began) / 1e9);
            for (int id = 0; id < posts; id += 1000) matcher.close(id);
            for (int id = posts; id < posts + posts / 1000; id++) matcher.open(MARKET.post(id));
            began = System.nanoTime();
            var changed = new NightBatch(second, MARKET::seeker, 2, () -> false)
                    .changed(first, matcher, came, id -> id % 1000 == 0, person -> person % 100 == 0);
            System.out.printf("%n# the second night: %s, %.1f s%n", changed, (System.nanoTime() - began) / 1e9);
            return changed.toString();
        }
    }
}
