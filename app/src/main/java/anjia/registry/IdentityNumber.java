package anjia.registry;

import java.time.LocalDate;

/** A citizen identity number (公民身份号码, GB 11643), 18 characters, checked and normalised; exists only when valid. */
public record IdentityNumber(String value) {

    public LocalDate bornOn() {
        throw new UnsupportedOperationException();
    }

    public Sex sex() {
        throw new UnsupportedOperationException();
    }

    /** The county code at the time of issue; may be one that no longer exists. */
    public String area() {
        throw new UnsupportedOperationException();
    }

    /** Never the number itself: logs and messages print records. */
    @Override
    public String toString() {
        return "IdentityNumber[masked]";
    }
}
