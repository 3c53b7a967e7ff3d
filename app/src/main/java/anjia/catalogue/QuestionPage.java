package anjia.catalogue;

import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.MemberRow;
import java.util.List;

/**
 * A question as its page shows it (一页一问).
 *
 * @param action where the answer goes
 * @param number of this question, {@code left} how many may still follow
 * @param answers so far, sealed
 * @param typed what was typed before, kept when it has to be mended; {@code rows} for a group
 * @param back where the question before stands, or the page before the first
 * @param soFar where the results so far stand; empty when there is no such page
 */
record QuestionPage(
        String action,
        OpenQuestion question,
        int number,
        int left,
        String answers,
        String typed,
        List<MemberRow> rows,
        List<FieldError> errors,
        String back,
        String backLabel,
        String soFar) {
    private static final int LONG = 30;

    /** More than anybody wants to hear; she is told that she need not answer them all. */
    boolean isLong() {
        return left > LONG;
    }

    String error() {
        return errors.isEmpty() ? "" : errors.getFirst().message();
    }

    DateParts typedDay() {
        var parts = typed.split("-", -1);
        return parts.length == 3 ? new DateParts(parts[0], parts[1], parts[2]) : DateParts.EMPTY;
    }
}
