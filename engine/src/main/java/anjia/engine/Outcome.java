package anjia.engine;

/** The four answers (评估结论). */
public enum Outcome {
    /** Every condition is met (能办). Amounts may still be "at least". */
    ENTITLED,
    /** No condition fails, but an answer or a figure of the law is missing (差一个答案). */
    UNKNOWN,
    /** At least one condition fails (办不了). */
    NOT_ENTITLED,
    /** The item does not concern this person (不适用); not shown by default. */
    NOT_APPLICABLE
}
