package anjia.bench;

import anjia.matching.Post;
import anjia.matching.WeightProfile;
import anjia.matching.fair.BlockingPairs;
import anjia.matching.fair.DeferredAcceptance;
import anjia.matching.fair.Preferences;
import anjia.matching.fair.Settlement;
import anjia.matching.fair.Timetable;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A fair of 50,000 people and 5,000 posts, fifty wishes each: stable in at most 50 ms, proven, and put into a timetable. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class MatchingFairBench {
    private static final LabourMarket MARKET = new LabourMarket(5);

    private Preferences preferences;
    private int[] seats;
    private Settlement settlement;

    @Setup
    public void draw() {
        var posts = MARKET.posts(0, 5_000);
        var matcher = new PostMatcher(WeightProfile.STANDARD, posts);
        var lists = MARKET.seekers(0, 50_000).stream()
                .map(seeker -> matcher.best(seeker, 50))
                .toList();
        preferences = Preferences.of(lists, posts);
        seats = posts.stream().mapToInt(Post::openings).toArray();
        settlement = settle();
        if (proof() != 0) throw new IllegalStateException("the fair is not stable");
        System.out.printf(
                "# %d wishes, %d seats, %d interviews, %d slots%n",
                preferences.post().length,
                Arrays.stream(seats).sum(),
                settlement.interviews(),
                timetable().slots());
    }

    @Benchmark
    public Settlement settle() {
        return DeferredAcceptance.settle(preferences, seats, 1, 20260701);
    }

    @Benchmark
    public long proof() {
        return BlockingPairs.count(preferences, seats, 1, settlement);
    }

    @Benchmark
    public Timetable timetable() {
        return Timetable.of(preferences, settlement);
    }
}
