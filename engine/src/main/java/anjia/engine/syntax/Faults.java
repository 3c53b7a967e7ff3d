package anjia.engine.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a law text, so that its author sees everything at once. */
public final class Faults {
    private static final int FEW = 30;

    private final List<Fault> found = new ArrayList<>();

    public void add(Position at, String message) {
        add(at, message, null);
    }

    public void add(Position at, String message, @Nullable String suggestion) {
        found.add(new Fault(at.file(), at.line(), at.column(), message, suggestion));
    }

    /** A name that is not among the known ones; suggests the most similar, or when none is, says which there are if they are few. */
    public void unknown(Position at, String kind, String name, Collection<String> known) {
        var similar = Similar.to(name, known);
        var message = "unknown " + kind + " " + name;
        add(at, similar != null || known.size() > FEW ? message : message + "; known are: " + listed(known), similar);
    }

    private static String listed(Collection<String> known) {
        return known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** All faults by file, line and column. */
    public List<Fault> list() {
        return found.stream()
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparingInt(Fault::line)
                        .thenComparingInt(Fault::column))
                .distinct()
                .toList();
    }
}
