package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private final Random random = new Random(20260701);

    @Test
    void everySingleWrongCharacterIsFound() {
        for (var round = 0; round < 200; round++) {
            var number = any().value();
            for (var place = 0; place < number.length(); place++)
                for (var other : CHARACTERS.toCharArray())
                    if (other != number.charAt(place))
                        assertThat(CaseNumber.parse(replaced(number, place, other)))
                                .isEmpty();
        }
    }

    @Test
    void everyTwoNeighboursThatChangedPlacesAreFound() {
        for (var round = 0; round < 2000; round++) {
            var number = any().value();
            for (var place = 0; place + 1 < number.length(); place++)
                if (number.charAt(place) != number.charAt(place + 1))
                    assertThat(CaseNumber.parse(swapped(number, place, place + 1)))
                            .isEmpty();
        }
    }

    @Test
    void anyTwoPlacesThatChangedAreFoundToo() {
        var number = CaseNumber.of("6124", 310187).value();
        for (var one = 0; one < number.length(); one++)
            for (var two = one + 1; two < number.length(); two++)
                if (number.charAt(one) != number.charAt(two))
                    assertThat(CaseNumber.parse(swapped(number, one, two))).isEmpty();
    }

    @Test
    void aNumberReadAloudAndTypedCarelesslyIsTheSame() {
        var number = CaseNumber.of("61A0", 1520);
        var typed =
                number.value().toLowerCase().replace('0', 'o').replace('1', 'I').replace("2", "z");
        assertThat(CaseNumber.parse(
                        " " + typed.substring(0, 4) + " " + typed.substring(4, 8) + "-" + typed.substring(8)))
                .contains(number);
    }

    @Test
    void aBlockOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> CaseNumber.of("612", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseNumber.of("6124", 10_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private CaseNumber any() {
        var block = new StringBuilder();
        for (var i = 0; i < 4; i++) block.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        return CaseNumber.of(block.toString(), random.nextInt(1, 10_000_000));
    }

    private static String replaced(String number, int place, char other) {
        return number.substring(0, place) + other + number.substring(place + 1);
    }

    private static String swapped(String number, int one, int two) {
        var characters = number.toCharArray();
        var kept = characters[one];
        characters[one] = characters[two];
        characters[two] = kept;
        return new String(characters);
    }
}
