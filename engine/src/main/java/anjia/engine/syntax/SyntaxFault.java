package anjia.engine.syntax;

import org.jspecify.annotations.Nullable;

/** Ends the reading of one sentence; the reader goes on with the next. */
final class SyntaxFault extends RuntimeException {
    private final transient Position at;
    private final @Nullable String suggestion;

    SyntaxFault(Position at, String message) {
        this(at, message, null);
    }

    SyntaxFault(Position at, String message, @Nullable String suggestion) {
        super(message);
        this.at = at;
        this.suggestion = suggestion;
    }

    void addTo(Faults faults) {
        faults.add(at, String.valueOf(getMessage()), suggestion);
    }
}
