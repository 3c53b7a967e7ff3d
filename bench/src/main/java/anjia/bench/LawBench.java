package anjia.bench;

import anjia.engine.Assessment;
import anjia.engine.Facts;
import anjia.engine.Law;
import anjia.engine.LawText;
import java.nio.file.Path;
import java.time.LocalDate;
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

/**
 * One person's unemployment benefit, explained: conditions, months, the level of every month, each with its whole derivation. The goal is at most
 * 10 microseconds on average.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class LawBench {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);
    private static final String ITEM = "unemployment/benefit";

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
}
