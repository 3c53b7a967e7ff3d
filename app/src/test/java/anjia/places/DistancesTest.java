package anjia.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Straight lines between the seats of counties. */
class DistancesTest {

    private static final DivisionCode ZIYANG = new DivisionCode("610924");
    private static final DivisionCode HANYIN = new DivisionCode("610921");
    private static final DivisionCode KUNSHAN = new DivisionCode("320583");

    private final Distances distances = new Distances();

    @Test
    void theyAreWhatTheMapSaysAndTheSameBothWays() {
        assertThat(distances.between(ZIYANG, HANYIN)).hasValue(42);
        assertThat(distances.between(HANYIN, ZIYANG)).hasValue(42);
        assertThat(distances.between(new DivisionCode("610924103"), new DivisionCode("610902")))
                .as("a town counts as its county")
                .hasValue(50);
        assertThat(distances.between(ZIYANG, ZIYANG)).hasValue(0);
    }

    @Test
    void aPlaceOfAnotherProvinceAndAWholeCityHaveNone() {
        assertThat(distances.between(ZIYANG, KUNSHAN)).isEmpty();
        assertThat(distances.between(ZIYANG, new DivisionCode("6109"))).isEmpty();
        assertThat(distances.within(KUNSHAN, 100)).isEmpty();
    }

    @Test
    void whatIsNearComesFirst() {
        assertThat(distances.within(ZIYANG, 0)).containsExactly(ZIYANG);
        var near = distances.within(ZIYANG, 50);
        assertThat(near).startsWith(ZIYANG).contains(HANYIN, new DivisionCode("610902"));
        assertThat(near).allMatch(county -> distances.between(ZIYANG, county).orElseThrow() <= 50);
        assertThat(distances.within(ZIYANG, 2_000)).hasSize(107);
    }
}
