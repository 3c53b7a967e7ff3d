package anjia.matches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the house as whole numbers and back (编号对照). A number that was let go is never given again, so that no list leads to another post;
 * who is kept takes one entry, and all are numbered anew when the lists are built anew.
 */
final class Numbers {
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<@Nullable UUID> ids = new ArrayList<>();

    /** The one it has, or the next. */
    synchronized int of(UUID id) {
        var known = numbers.get(id);
        if (known != null) return known;
        ids.add(id);
        numbers.put(id, ids.size() - 1);
        return ids.size() - 1;
    }

    /** @return the number it had; -1 when it had none */
    synchronized int letGo(UUID id) {
        var known = numbers.remove(id);
        if (known == null) return -1;
        ids.set(known, null);
        return known;
    }

    /** Null when it was let go meanwhile. */
    synchronized @Nullable UUID id(int number) {
        return ids.get(number);
    }

    synchronized int size() {
        return numbers.size();
    }

    /** How many were given, those let go included. */
    synchronized int given() {
        return ids.size();
    }
}
