package anjia.bench;

import anjia.engine.Assessment;
import anjia.engine.Example;
import anjia.engine.Facts;
import anjia.engine.Law;
import anjia.engine.LawText;
import anjia.engine.Nearest;
import anjia.engine.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
 * One person's unemployment benefit, explained: conditions, months, the level of every month, each with its whole derivation; at most 10
 * microseconds on average. And everything there is for one person, explained; at most 50.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 12, time = 1) // one core compiles while the other runs: on a slow machine it takes ten seconds
@Measurement(iterations = 8, time = 1)
public class LawBench {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);
    private static final String COUNTY = "610924";
    private static final String ITEM = "unemployment/benefit";

    private Law law;
    private Facts twelveMonths;
    private Facts twentyFourMonths;
    private Facts notYet;
    private Facts everything;
    private List<String> items;
    private Example slowest;

    @Setup
    public void readTheLaw() {
        law = Law.load(LawText.of(Path.of(System.getProperty("anjia.law", "law"))));
        twelveMonths = Facts.of("contribution_months", 59)
                .with("carried_over_months", 0)
                .with("left_work", "dismissed")
                .with("registered_on", DAY)
                .with("insured_place", "610924");
        twentyFourMonths = twelveMonths.with("contribution_months", 140);
        items = List.copyOf(law.items().keySet());
        everything = twelveMonths
                .with("born_on", LocalDate.of(1983, 3, 8))
                .with("at_work", false)
                .with("lives_here", true)
                .with("lived_here_since", LocalDate.of(2021, 2, 1))
                .with("registered_here", false)
                .with("able_to_work", true)
                .with("wants_work", true)
                .with("draws_pension", false)
                .with("own_work", "none")
                .with("owed", "wages")
                .with("injury_on", LocalDate.of(2025, 7, 1))
                .absent("injury_recognised_on")
                .with("family_loss", "nobody")
                .with("for_an_employer", false)
                .with("speaks_for_county", false)
                .with("medical_bill", "none")
                .with("pension_months", 120)
                .with("farms_as", "none")
                .with("craft", "none")
                .absent("permit_until");
        notYet = twelveMonths.with("contribution_months", 11).absent("registered_on");
        slowest = slowestExample();
        System.out.println("# slowest example: " + slowest.item() + ", " + slowest.name());
    }

    /** The situation of all worked examples that takes longest: a No whose turn is far to seek. */
    private Example slowestExample() {
        var found = law.examples().getFirst();
        var longest = 0L;
        for (var example : law.examples()) {
            for (int i = 0; i < 300; i++) assess(example);
            var took = Long.MAX_VALUE;
            for (int i = 0; i < 20; i++) {
                var began = System.nanoTime();
                assess(example);
                took = Math.min(took, System.nanoTime() - began);
            }
            if (took > longest) {
                longest = took;
                found = example;
            }
        }
        return found;
    }

    private Nearest assess(Example example) {
        var division = example.division();
        var found = division == null
                ? law.assess(example.item(), example.facts(), example.day())
                : law.assess(example.item(), example.facts(), example.day(), division);
        return found.nearest();
    }

    /** What the longest search for a turn takes; at most 50 milliseconds. */
    @Benchmark
    public Nearest slowestOfAllExamples() {
        return assess(slowest);
    }

    /** Every item, for a worker from another county who lost her job and was hurt at work: what concerns her is derived, the rest stops at its gate. */
    @Benchmark
    public int everythingForOnePerson() {
        var concerned = 0;
        var her = law.situation(everything);
        for (var item : items) {
            var found = her.assess(item, DAY, COUNTY);
            if (found.outcome() != Outcome.NOT_APPLICABLE) concerned++;
            if (found.nearest() instanceof Nearest.Change) concerned++;
        }
        return concerned;
    }

    /** The same, with what would still have to be asked for each item that concerns her. */
    @Benchmark
    public int everythingForOnePersonWithQuestions() {
        var questions = 0;
        var her = law.situation(everything);
        for (var item : items)
            questions += her.assess(item, DAY, COUNTY).questions().size();
        return questions;
    }

    /** The same, of whom nobody knows anything. */
    @Benchmark
    public int everythingForAStranger() {
        var concerned = 0;
        var somebody = law.situation(Facts.none());
        for (var item : items) if (somebody.assess(item, DAY, COUNTY).outcome() != Outcome.NOT_APPLICABLE) concerned++;
        return concerned;
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
    public Nearest refusalWithNearestChange() {
        return law.assess(ITEM, notYet, DAY).nearest();
    }
}
