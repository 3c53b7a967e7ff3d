package anjia.payments;

import java.text.Normalizer;

/**
 * The number of a bank card (银行卡号), 16 to 19 digits of which the last is a check digit; exists only when it is right.
 *
 * @see "GB/T 15694.1 (ISO/IEC 7812-1), annex B: the Luhn formula"
 */
public record CardNumber(String value) {

    static final int SHORTEST = 16;
    static final int LONGEST = 19;

    public CardNumber {
        if (!value.matches("[0-9]{16,19}") || !checkDigitFits(value))
            throw new IllegalArgumentException("a card number has 16 to 19 digits and fits its check digit");
    }

    /** Reads what somebody typed: full-width digits, spaces and dashes are put right, anything else is said. */
    public static CardCheck check(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
        if (digits.isEmpty()) return invalid(CardCheck.Reason.EMPTY, 0);
        if (!digits.matches("[0-9]+")) return invalid(CardCheck.Reason.CHARACTERS, 0);
        if (digits.length() < SHORTEST) return invalid(CardCheck.Reason.TOO_SHORT, SHORTEST - digits.length());
        if (digits.length() > LONGEST) return invalid(CardCheck.Reason.TOO_LONG, digits.length() - LONGEST);
        if (!checkDigitFits(digits)) return invalid(CardCheck.Reason.CHECK_DIGIT, digits.length());
        return new CardCheck.Valid(new CardNumber(digits));
    }

    private static CardCheck invalid(CardCheck.Reason reason, int digits) {
        return new CardCheck.Invalid(reason, digits);
    }

    /** From the right, every second digit counts double, and a double of two digits counts their sum. */
    private static boolean checkDigitFits(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** The last four digits, all that pages show. */
    public String tail() {
        return value.substring(value.length() - 4);
    }

    /** Never the number itself: logs and messages print records. */
    @Override
    public String toString() {
        return "CardNumber[•••• " + tail() + "]";
    }
}
