package anjia.payments;

import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A bank file and its control sums (支付批次).
 *
 * @param waiting lines that the bank has not answered
 * @param digest SHA-256 of header and lines, hexadecimal
 */
record Batch(
        UUID id, OfficeId office, LocalDate day, int lines, Money total, String digest, int waiting, int returned) {

    /** The beginning of the digest, enough to compare by eye. */
    String shortDigest() {
        return digest.substring(0, 4) + " " + digest.substring(4, 8) + " " + digest.substring(8, 12);
    }
}
