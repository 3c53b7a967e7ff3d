package anjia.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** What is typed as a number is one, or is none; reading it twice gives the same. */
class NumbersFuzzTest {

    @FuzzTest
    void identityNumbers(byte[] bytes) {
        var normal = IdentityNumber.normalised(text(bytes));
        assertThat(IdentityNumber.normalised(normal)).isEqualTo(normal);
        if (!IdentityNumber.hasRightCharacters(normal)) return;
        IdentityNumber.dateIn(normal);
        IdentityNumber.checkCharacter(normal);
    }

    @FuzzTest
    void creditCodes(byte[] bytes) {
        CreditCode.read(text(bytes))
                .ifPresent(code -> assertThat(CreditCode.read(code.value())).contains(code));
    }

    @FuzzTest
    void phones(byte[] bytes) {
        PhoneNumber.read(text(bytes))
                .ifPresent(phone -> assertThat(PhoneNumber.read(phone.value())).contains(phone));
    }

    @FuzzTest
    void whatStandsInTheSearchBox(byte[] bytes) {
        assertThat(Wanted.read(text(bytes))).isNotNull();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
