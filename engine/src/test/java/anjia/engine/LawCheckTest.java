package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code law check} tells. */
class LawCheckTest {

    @Test
    void aSoundLawIsCountedAndItsUnreadFiguresAreListed() {
        var check = LawCheck.of(LawFolder.TEXT);
        assertThat(check.passed()).isTrue();
        assertThat(check.items()).isGreaterThanOrEqualTo(45);
        assertThat(check.examples()).isEqualTo(LawFolder.LAW.examples().size()).isPositive();
        assertThat(check.notRead())
                .extracting(NumberUsed::name)
                .contains("share", "minimum_wage")
                .doesNotContain("longest");
    }

    @Test
    void anExampleThatNoLongerHoldsIsAFaultWhereItStands() {
        var path = "unemployment/benefit/examples.yaml";
        var planted = Planted.in(
                path,
                "outcome: entitled, months: 12, monthly: every month 1926.00 yuan",
                "outcome: entitled, months: 18, monthly: every month 1926.00 yuan");
        var check = LawCheck.of(LawFolder.TEXT.with(path, planted.content()));
        assertThat(check.passed()).isFalse();
        assertThat(check.faults())
                .containsExactly(
                        path
                                + ":13:39: example 'four years and eleven months in Ziyang give twelve months': expected months 18, found 12");
    }

    @Test
    void aLawThatCannotBeReadCountsNothing() {
        var check = LawCheck.of(LawFolder.TEXT.with("functions.yaml", "- {"));
        assertThat(check.passed()).isFalse();
        assertThat(check.items()).isZero();
        assertThat(check.faults()).anySatisfy(fault -> assertThat(fault).startsWith("functions.yaml:1:"));
    }
}
