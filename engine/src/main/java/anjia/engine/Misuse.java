package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Position;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence of the law that is well written but means nothing: an unknown name, a wrong unit. Ends the compiling of this sentence. */
final class Misuse extends RuntimeException {
    private final transient Position at;
    private final transient @Nullable String unknownKind;
    private final transient Collection<String> known;

    private Misuse(Position at, @Nullable String message, @Nullable String unknownKind, Collection<String> known) {
        super(message);
        this.at = at;
        this.unknownKind = unknownKind;
        this.known = known;
    }

    static Misuse of(Position at, String message) {
        return new Misuse(at, message, null, List.of());
    }

    /** Rests on a sentence that is wrong itself, and has been reported. */
    static Misuse consequence(Position at) {
        return new Misuse(at, null, null, List.of());
    }

    static Misuse unknown(Position at, String kind, String name, Collection<String> known) {
        return new Misuse(at, name, kind, known);
    }

    void addTo(Faults faults) {
        var message = getMessage();
        if (message == null) return;
        if (unknownKind == null) faults.add(at, message);
        else faults.unknown(at, unknownKind, message, known);
    }
}
