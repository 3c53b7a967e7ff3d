package anjia.engine.syntax;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a law text (法规文本的错误), said so that whoever wrote the text can mend it.
 *
 * @param message what was expected and what was found, a sentence without a full stop
 * @param suggestion a name that may have been meant, or null
 */
public record Fault(
        String file,
        int line,
        int column,
        String message,
        @Nullable String suggestion) {

    /** The fault on one line, as compilers print it: {@code file:line:column: message; did you mean x?}. */
    @Override
    public String toString() {
        var where = file + ":" + line + ":" + column + ": " + message;
        return suggestion == null ? where : where + "; did you mean " + suggestion + "?";
    }
}
