package anjia.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800004410", "138 0000 4410", "+86 138-0000-4410", "１３８００００４４１０"})
    void waysOfTypingOnePhoneNumberAreOneNumber(String typed) {
        assertThat(PhoneNumber.read(typed)).contains(new PhoneNumber("13800004410"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12333", "12800004410", "1380000441", "138000044100", "0915-4421234"})
    void aNumberThatTakesNoTextMessagesIsNotAMobileNumber(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }
}
