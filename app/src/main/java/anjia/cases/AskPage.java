package anjia.cases;

import anjia.catalogue.OpenQuestion;
import anjia.web.FieldError;
import anjia.web.MemberRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question on the way to handing in (申请中的一个问题). */
record AskPage(
        Way way,
        OpenQuestion question,
        int number,
        int left,
        List<MemberRow> rows,
        Map<String, String> typed,
        List<FieldError> errors) {
    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable
    String error() {
        return errors.isEmpty() ? null : errors.getFirst().message();
    }
}
