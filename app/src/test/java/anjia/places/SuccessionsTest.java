package anjia.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionsTest {

    private static final LocalDate MERGER = LocalDate.of(2020, 5, 1);

    /** Two counties merged into 610501, one of which came from another city. */
    private final Successions merged = new Successions(List.of(
            new Succession(code("610521"), code("610501"), MERGER),
            new Succession(code("612101"), code("610501"), MERGER)));

    @Test
    void aMergedCountyHasTheNewCodeFromTheDayOn() {
        assertThat(merged.codeOn(code("612101"), MERGER, _ -> true)).isEqualTo(code("610501"));
        assertThat(merged.codeOn(code("612101"), MERGER.minusDays(1), _ -> true))
                .isEqualTo(code("612101"));
    }

    @Test
    void nobodyKnowsWhichOfTheMergedCountiesAPlaceLayInBefore() {
        assertThat(merged.codeOn(code("610501"), MERGER.minusDays(1), _ -> true))
                .isEqualTo(code("610501"));
    }

    @Test
    void aMergedCountyBringsItsRecordsIntoTheScopeOnlyFromTheDayOn() {
        assertThat(merged.scope(code("610501"), MERGER))
                .containsExactly(
                        code("610501").range(),
                        code("610521").range(),
                        code("612101").range());
        assertThat(merged.scope(code("610501"), MERGER.minusDays(1)))
                .containsExactly(code("610501").range());
    }

    @Test
    void theScopeOfTheCityTakesInTheCountyThatCameFromElsewhere() {
        assertThat(merged.scope(code("6105"), MERGER))
                .containsExactly(code("6105").range(), code("612101").range());
    }

    @Test
    void aCountyThatIsYetToBeMergedDoesNotSeeTheOther() {
        assertThat(merged.scope(code("610521"), MERGER.minusDays(1)))
                .containsExactly(code("610521").range());
    }

    @Test
    void twoRenamingsInARowAreFollowedBothWays() {
        var twice = new Successions(List.of(
                new Succession(code("612401"), code("610901"), LocalDate.of(2000, 1, 1)),
                new Succession(code("610901"), code("610902"), LocalDate.of(2010, 1, 1))));
        assertThat(twice.codeOn(code("612401"), LocalDate.of(2026, 1, 1), _ -> true))
                .isEqualTo(code("610902"));
        assertThat(twice.codeOn(code("610902"), LocalDate.of(2005, 1, 1), _ -> true))
                .isEqualTo(code("610901"));
        assertThat(twice.codeOn(code("610902"), LocalDate.of(1999, 1, 1), _ -> true))
                .isEqualTo(code("612401"));
        assertThat(twice.scope(code("610902"), LocalDate.of(2026, 1, 1)))
                .containsExactly(
                        code("610901").range(),
                        code("610902").range(),
                        code("612401").range());
    }

    private static DivisionCode code(String value) {
        return new DivisionCode(value);
    }
}
