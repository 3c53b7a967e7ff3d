package anjia.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Facts that do not fit their declaration. Messages name the fact and what was expected, never the value: it may be a person's. */
public final class BadFacts extends IllegalArgumentException {

    /** One fact that does not fit. */
    public record Misfit(String fact, String expected) {}

    private final transient List<Misfit> misfits;

    public BadFacts(List<Misfit> misfits) {
        super(misfits.stream()
                .map(misfit -> "fact %s: expected %s".formatted(misfit.fact(), misfit.expected()))
                .collect(Collectors.joining("; ")));
        this.misfits = List.copyOf(misfits);
    }

    public List<Misfit> misfits() {
        return misfits;
    }
}
