package anjia.catalogue;

import anjia.web.FieldError;
import java.util.List;
import java.util.stream.Collectors;

/** Answers that do not fit their questions. Pages ask {@link Answering#mistakes} first; the message names facts, never answers. */
public final class BadAnswers extends RuntimeException {

    BadAnswers(List<FieldError> mistakes) {
        super("answers do not fit: " + mistakes.stream().map(FieldError::field).collect(Collectors.joining(", ")));
    }
}
