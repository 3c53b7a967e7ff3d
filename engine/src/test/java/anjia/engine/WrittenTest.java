package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import anjia.engine.syntax.Written;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One plain spelling of every sentence: what means the same is spelled the same, and nothing else is. */
class WrittenTest {

    @TestFactory
    Stream<DynamicTest> everyConditionOfTheLawIsReadBackAsItWasWritten() {
        return LawFolder.LAW.items().keySet().stream()
                .flatMap(code -> LawFolder.LAW.textOf(code).rules().stream()
                        .flatMap(rule -> rule.versions().stream()
                                .map(version -> DynamicTest.dynamicTest(code + ": " + rule.name(), () -> {
                                    var written =
                                            Written.of(version.definition().condition());
                                    assertThat(condition(written)).isEqualTo(written);
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> everyFormulaOfTheLawIsReadBackAsItWasWritten() {
        return LawFolder.LAW.items().keySet().stream()
                .flatMap(code -> LawFolder.LAW.textOf(code).amounts().stream()
                        .flatMap(amount -> amount.versions().stream()
                                .filter(version -> version.table() == null)
                                .map(version -> DynamicTest.dynamicTest(code + ": " + amount.name(), () -> {
                                    var written = Written.of(version.definition(), null);
                                    assertThat(amount("amount x " + written.replaceFirst(": ", " [x]: ")))
                                            .isEqualTo(written);
                                }))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "age   >=  16   # a note; age >= 16",
                "(age) >= (16); age >= 16",
                "age = 16; age is 16",
                "age between 16 and 60; (age >= 16) and (age <= 60)",
                "a and b or c; (a and b) or c",
                "a and (b or c); a and (b or c)",
                "10 - (3 - 2) >= 1; (10 - (3 - 2)) >= 1",
                "10 - 3 - 2 >= 1; ((10 - 3) - 2) >= 1",
                "since is absent; not (since is known)",
                "kind not in [a, b]; not (kind in [a, b])",
                "x <= 12.50 yuan; x <= 1250 fen",
                "x <= 12.5 %; x <= 12.5 %",
                "whole months of jobs where (paid) in the last 24 months >= 12; (whole months of jobs where (paid) in the last 24 months) >= 12",
                "whole months of jobs without a gap over 3 months before since >= 12; (whole months of jobs without a gap over 3 months before since) >= 12"
            })
    void oneSpellingForWhatMeansTheSame(String written, String plain) {
        assertThat(condition(written)).isEqualTo(plain);
        assertThat(condition(plain)).isEqualTo(plain);
    }

    @Test
    void anotherOrderOfSubtractionIsAnotherSpelling() {
        assertThat(condition("a - (b - c) > 0")).isNotEqualTo(condition("a - b - c > 0"));
    }

    private static String condition(String written) {
        return Written.of(((Definition.Rule) sentence("rule r [x]: " + written)).condition());
    }

    private static String amount(String sentence) {
        return Written.of((Definition.Amount) sentence(sentence), null);
    }

    private static Definition sentence(String sentence) {
        var faults = new Faults();
        var text = RulesText.read("r.md", "```rule\n" + sentence + "\n```\n", faults);
        assertThat(faults.list()).isEmpty();
        return text.sections().getFirst().definitions().getFirst();
    }
}
