package anjia.staff;

import anjia.web.Choice;
import anjia.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one office shows, or of a new one.
 *
 * @param id empty for a new one
 * @param where the division as people say it; empty when the typed code is none
 * @param left what lies there, in words that say what to do
 */
record OfficePage(
        String id,
        OfficeForm form,
        String where,
        List<Choice> departments,
        List<Choice> functions,
        List<Choice> days,
        boolean open,
        String closedOn,
        String block,
        List<String> left,
        List<Before> past,
        List<FieldError> errors,
        String key) {

    /** What was known until a day. */
    record Before(String until, String words) {}

    @Nullable
    String error(String field) {
        return FieldError.at(errors, field);
    }

    boolean isNew() {
        return id.isEmpty();
    }
}
