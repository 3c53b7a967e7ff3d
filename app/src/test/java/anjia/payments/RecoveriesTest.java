package anjia.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what was paid too much is divided. */
class RecoveriesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 31);

    @ParameterizedTest
    @CsvSource({
        "192600, 3, 64200, 64200",
        "100000, 3, 33334, 33333",
        "100001, 3, 33334, 33333",
        "24, 24, 1, 1",
        "5, 1, 5, 5"
    })
    void partsAddUpToTheFenAndTheFirstOnesAreAFenMore(long fen, int count, long first, long last) {
        var parts = Parts.of(new Money(fen), count, FIRST);
        assertThat(parts.stream().map(Parts.Part::amount).reduce(Money.NOTHING, Money::plus))
                .isEqualTo(new Money(fen));
        assertThat(parts).hasSize(count);
        assertThat(parts.getFirst().amount().fen()).isEqualTo(first);
        assertThat(parts.getLast().amount().fen()).isEqualTo(last);
    }

    @Test
    void partsAreDueAMonthApartAlsoFromTheLastOfAMonth() {
        assertThat(Parts.of(new Money(300), 3, FIRST))
                .extracting(Parts.Part::dueOn)
                .containsExactly(FIRST, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "100, 25", "2, 3", "0, 1"})
    void aPartIsNeverNothing(long fen, int count) {
        assertThatThrownBy(() -> Parts.of(new Money(fen), count, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }
}
