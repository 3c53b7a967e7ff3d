package anjia.bench;

import anjia.engine.Assessment;
import anjia.engine.Facts;
import anjia.engine.Law;
import anjia.engine.LawText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One person's unemployment benefit, explained: conditions, months, the level of every month, each with its whole derivation. The goal is at most
 * 10 microseconds on average.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LawBench {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);
    private static final String ITEM = "unemployment/benefit";
    private static final double GOAL_MICROSECONDS = 10;

    private Law law;
    private Facts twelveMonths;
    private Facts twentyFourMonths;
    private Facts notYet;

    @Setup
    public void readTheLaw() {
        law = Law.load(LawText.of(Path.of(System.getProperty("anjia.law", "law"))));
        twelveMonths = Facts.of("contribution_months", 59)
                .with("carried_over_months", 0)
                .with("left_work", "dismissed")
                .with("registered_on", DAY)
                .with("insured_place", "610924");
        twentyFourMonths = twelveMonths.with("contribution_months", 140);
        notYet = twelveMonths.with("contribution_months", 11).absent("registered_on");
    }

    /** A benefit of twelve months in which the level changes once. */
    @Benchmark
    public Assessment twelveMonthsExplained() {
        return law.assess(ITEM, twelveMonths, DAY);
    }

    /** The longest benefit there is. */
    @Benchmark
    public Assessment twentyFourMonthsExplained() {
        return law.assess(ITEM, twentyFourMonths, DAY);
    }

    /** A refusal, with the search for the nearest change. */
    @Benchmark
    public Assessment refusalWithNearestChange() {
        return law.assess(ITEM, notYet, DAY);
    }

    /** Runs all three and prints the median and error of each; the first argument is the folder of the law. */
    public static void main(String[] arguments) throws RunnerException {
        var law = Path.of(arguments.length > 0 ? arguments[0] : "law").toAbsolutePath();
        var options = new OptionsBuilder()
                .include(LawBench.class.getName())
                .forks(2)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(8)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Danjia.law=" + law, "-Xmx1g")
                .verbosity(VerboseMode.SILENT)
                .build();
        for (var result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            var median = primary.getStatistics().getPercentile(50);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-28s median %6.2f µs/op, error ±%.2f%s",
                    primary.getLabel(),
                    median,
                    primary.getScoreError(),
                    median <= GOAL_MICROSECONDS ? "" : "  above the goal of 10 µs"));
        }
    }
}
