package anjia.letters;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a letter is held against the paper in somebody's hand (纸面核对). Never shown: the page says only whether all of it agrees.
 *
 * @param tail the last four characters of the identity number, as they are printed
 * @param amount the last line of the sum as it is printed, "23,112.00"; empty when the letter names none
 */
record PaperCheck(String tail, boolean granted, String amount) {

    static final int TAIL = 4;

    /** What of a paper can be changed with gain is compared together, so that nobody finds out one after the other. */
    boolean agrees(PaperCheck typed) {
        var tails = plain(tail).equals(plain(typed.tail));
        var outcomes = granted == typed.granted;
        var amounts = number(amount).equals(number(typed.amount));
        return tails & outcomes & amounts;
    }

    /** Full-width becomes usual, spaces go, x becomes X. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Without commas and unit; 1926 is 1,926.00. What is no number is no amount, and -1 is none that a letter has. */
    private static Optional<BigDecimal> number(String typed) {
        var digits = plain(typed).replaceAll("[,¥元]|RMB|CNY|YUAN", "");
        if (digits.isEmpty()) return Optional.empty();
        return Optional.of(
                digits.matches("\\d{1,15}(\\.\\d{1,4})?") ? new BigDecimal(digits).stripTrailingZeros() : NONE);
    }

    private static final BigDecimal NONE = BigDecimal.ONE.negate();
}
