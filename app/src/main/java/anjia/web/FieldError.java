package anjia.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one answer and how to mend it (填写错误): "少了2位，请对着卡再看一遍".
 *
 * @param field name of the field, which is also its id on the page
 */
public record FieldError(String field, String message) {

    /** Whether it is the mistake of this answer, or of a field of it: {@code household.2.income} is one of {@code household}. */
    public boolean isOf(String answer) {
        return field.equals(answer) || field.startsWith(answer + ".");
    }

    /** What is wrong with one of the fields of a form; null when nothing is. */
    public static @Nullable String at(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(one -> one.field.equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
