package anjia.registry;

import java.text.Normalizer;
import java.util.Optional;

/** A mainland mobile number (手机号), 11 digits: the only kind that codes and messages reach. */
public record PhoneNumber(String value) {

    public PhoneNumber {
        if (!value.matches("1[3-9][0-9]{9}"))
            throw new IllegalArgumentException("a mobile number has 11 digits and begins with 13 to 19");
    }

    /** Reads what was typed; empty when it is not a mobile number. Spaces, dashes, full-width digits and +86 are forgiven. */
    public static Optional<PhoneNumber> read(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}()]", "")
                .replaceFirst("^(\\+|00)86", "");
        return digits.matches("1[3-9][0-9]{9}") ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    /** Never the number itself: logs and messages print records. */
    @Override
    public String toString() {
        return "PhoneNumber[masked]";
    }
}
