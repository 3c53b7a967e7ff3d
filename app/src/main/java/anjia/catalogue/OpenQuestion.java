package anjia.catalogue;

import anjia.web.Choice;
import java.util.List;

/**
 * A question as a page asks it (待回答的问题).
 *
 * @param fact name of the field
 * @param ask the question, the h1 of its page
 * @param why one sentence; may be empty
 * @param article the articles that need the answer, in Chinese; may be empty
 * @param choices the answers of a question with choices, without "I am not sure"; the places of a place question; else empty
 * @param unsure the answer of who does not know, its value is {@link Answers#UNSURE}
 * @param unit word after the field of a count; empty when there is none
 */
public record OpenQuestion(
        String fact,
        Kind kind,
        String ask,
        String why,
        String article,
        List<Choice> choices,
        Choice unsure,
        String unit) {

    /** Which field the answer is typed into. */
    public enum Kind {
        CHOICE,
        COUNT,
        /** Typed in yuan, sent in yuan. */
        MONEY,
        DAY,
        PLACE
    }
}
