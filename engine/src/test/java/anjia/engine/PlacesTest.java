package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places compared with each other and with provinces, and numbers that are those of one place. */
class PlacesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "home is work, 610924, 610924, MET",
        "home is work, 610924101, 610924, MET",
        "home is work, 610924, 610925, NOT_MET",
        "home is not work, 610924, 610925, MET",
        "city of home is city of work, 610924, 610925, MET",
        "city of home is city of work, 610924, 610102, NOT_MET",
        "province of home is province of work, 610924, 610102, MET",
        "province of home is province of work, 610924, 320102, NOT_MET",
        "province of home is not province of work, 610924, 320102, MET",
        "province of work is 32, 610924, 320102, MET",
        "city of work is 3201, 610924, 320102, MET",
        "home is work, missing, 610925, UNKNOWN",
        "home is work, absent, 610925, NOT_MET"
    })
    void placesAreCompared(String condition, String home, String work, Result expected) {
        var law = SmallLaw.law(
                "home, work",
                "```rule\nrule r [x]: %s\nrule s [x]: work is known and home is known\n```".formatted(condition));
        assertThat(assess(law, home, work).findings().getFirst().result()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "610924101, 300",
        "610924, 300",
        "610925, 200",
        "610102, 100",
    })
    void theNarrowestPlaceThatHasAValueCounts(String work, long expected) {
        var law = SmallLaw.law("work", "```rule\namount m in fen [x]: $line for work\n```");
        var found = assess(law, work);
        assertThat(found.amount("m").orElseThrow().low()).isEqualTo(expected);
        assertThat(found.amount("m").orElseThrow().high()).isEqualTo(expected);
    }

    @Test
    void aPlaceThatIsNotKnownLeavesEveryValueOpen() {
        var law = SmallLaw.law("work", "```rule\namount m in fen [x]: $line for work\n```");
        var found = assess(law, "missing");
        assertThat(found.amount("m").orElseThrow().low()).isEqualTo(100);
        assertThat(found.amount("m").orElseThrow().high()).isEqualTo(300);
        assertThat(found.questions()).extracting(Question::fact).containsExactly("work");
    }

    @Test
    void aPlaceForWhichTheLawHasNoValueIsNamed() {
        var law = SmallLaw.law("work", "```rule\namount m in fen [x]: $ours for work\n```");
        assertThat(assess(law, "610524").missing()).isEmpty();
        assertThat(assess(law, "610924").missing()).containsExactly(new MissingNumber("ours", DAY, "610924", null));
    }

    @Test
    void aNumberThatNobodyFoundIsNamedAndBounded() {
        var law = SmallLaw.law("wage", "```rule\namount m in fen [x]: min(wage, $unfound)\n```");
        var found = law.assess("s/i", Facts.none().put("wage", new Fact.Known(new Value.Whole(200000), null)), DAY);
        assertThat(found.missing()).containsExactly(new MissingNumber("unfound", DAY, null, null));
        assertThat(found.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aShareIsAFactInPercentAndAMonthHasTenths() {
        var law = SmallLaw.law("wage, index", """
                ```rule
                amount m in fen [x]: round half up (wage * (100 % + index) / 2) to fen
                amount n in fen a month [x]: round half up (wage / round half up (139 months - 7 months / 12) to tenths) to fen
                ```
                """);
        var spec = law.item("s/i").fact("index");
        var facts = Facts.none()
                .put("wage", new Fact.Known(new Value.Whole(700000), null))
                .put("index", spec.read("80 %"));
        var found = law.assess("s/i", facts, DAY);
        assertThat(found.amount("m").orElseThrow().low()).isEqualTo(630000);
        assertThat(found.amount("n").orElseThrow().low()).isEqualTo(5058);
    }

    @ParameterizedTest
    @CsvSource({
        "home >= work, places are compared by 'is' and 'is not'",
        "home is province of work, 'expected both sides to be counties, cities or provinces'",
        "province of home is 610, 'expected a place, or a code of 2 digits'",
        "province of age is 61, expected a place; the fact age is none"
    })
    void whatMeansNothingIsTold(String condition, String expected) {
        var faults = catchThrowableOfType(
                LawFaults.class,
                () -> SmallLaw.law(
                        "home, work, age", "```rule\nrule r [x]: %s\nrule s [x]: age >= 1\n```".formatted(condition)));
        assertThat(faults).hasMessageContaining(expected);
    }

    private static Assessment assess(Law law, String work) {
        return law.assess(
                "s/i", Facts.none().put("work", law.item("s/i").fact("work").read(work)), DAY);
    }

    private static Assessment assess(Law law, String home, String work) {
        var item = law.item("s/i");
        return law.assess(
                "s/i",
                Facts.none()
                        .put("home", item.fact("home").read(home))
                        .put("work", item.fact("work").read(work)),
                DAY);
    }
}
