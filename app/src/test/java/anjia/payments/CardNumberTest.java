package anjia.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardNumberTest {

    @Test
    void aCardNumberReadFromTheCardIsTakenWithItsSpaces() {
        assertThat(CardNumber.check("6217 0000 0000 0000 012"))
                .isEqualTo(new CardCheck.Valid(new CardNumber("6217000000000000012")));
        assertThat(CardNumber.check("６２１７０００００００００００００１２")).isInstanceOf(CardCheck.Valid.class);
    }

    @Test
    void twoDigitsShortOfTheShortestSaysTwo() {
        assertThat(CardNumber.check("62170000000000")).isEqualTo(new CardCheck.Invalid(CardCheck.Reason.TOO_SHORT, 2));
    }

    @Test
    void oneDigitTooManySaysOne() {
        assertThat(CardNumber.check("62170000000000000120"))
                .isEqualTo(new CardCheck.Invalid(CardCheck.Reason.TOO_LONG, 1));
    }

    @Test
    void everySingleWrongDigitIsFound() {
        var right = "6217000000000000012";
        for (var place = 0; place < right.length(); place++)
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, place) + digit + right.substring(place + 1);
                if (digit != right.charAt(place))
                    assertThat(CardNumber.check(typed)).isInstanceOf(CardCheck.Invalid.class);
            }
    }

    @Test
    void lettersAreNoDigits() {
        assertThat(CardNumber.check("6217 OOOO 0000 0000"))
                .isEqualTo(new CardCheck.Invalid(CardCheck.Reason.CHARACTERS, 0));
    }
}
