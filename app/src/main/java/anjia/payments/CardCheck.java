package anjia.payments;

/** What came of checking a typed card number (银行卡号校验结果). */
public sealed interface CardCheck {

    record Valid(CardNumber number) implements CardCheck {}

    /** @param digits how many digits were typed, or how many are missing or too many, as the sentence of the reason says */
    record Invalid(Reason reason, int digits) implements CardCheck {}

    /** Each has a sentence in the words file, {@code payments.card.<reason>}. */
    enum Reason {
        EMPTY,
        /** Something else than digits and spaces. */
        CHARACTERS,
        TOO_SHORT,
        TOO_LONG,
        /** The last digit does not fit the others: one was mistyped. */
        CHECK_DIGIT
    }
}
