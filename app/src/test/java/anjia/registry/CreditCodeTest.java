package anjia.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CreditCodeTest {

    static Stream<String[]> vectors() {
        return IdentityNumberTest.lines("credit_code_vectors.csv")
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> row[1].startsWith("mod31"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCheckCharacterDecides(String typed, String kind, String hutool) {
        assertThat(CreditCode.read(typed).isPresent()).isEqualTo(kind.equals("mod31-correct"));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "91350100M000100Y43,true",
                "91310115591693856A,true",
                "91350100m000100y43,true",
                " 91350100M000100Y43,true",
                "9135010OM000100Y43,false",
                "911234567890,false",
                "91610000MA6T00012J,true",
                "91610924MA6TXX012U,true",
                "93610924MA0000007R,true",
                "92610822MAXXXXX15T,true",
                "91610924MA6TXX012V,false",
                "91610000MA6T00012K,false"
            })
    void smallLettersAndSpacesAreForgivenAndTheRestIsNot(String typed, boolean right) {
        assertThat(CreditCode.read(typed).isPresent()).isEqualTo(right);
    }

    @Test
    void theSampleOfTheStandardGetsItsCheckCharacter() {
        assertThat(CreditCode.completing("91350100M000100Y4").value()).isEqualTo("91350100M000100Y43");
    }
}
