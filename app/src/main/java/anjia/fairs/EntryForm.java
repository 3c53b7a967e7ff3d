package anjia.fairs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What somebody chooses who comes: posts in her order, and a bus. */
record EntryForm(Map<String, String> typed) {

    EntryForm {
        typed = Map.copyOf(typed);
    }

    String wish(int rank) {
        return typed.getOrDefault("wish." + rank, "");
    }

    String bus() {
        return typed.getOrDefault("bus", "");
    }

    /** In her order, places left open skipped. */
    List<UUID> posts(int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(this::wish)
                .flatMap(one -> id(one).stream())
                .toList();
    }

    /** Whether something was typed or pressed, and not only the page opened. */
    static boolean says(Map<String, String> asked) {
        return asked.keySet().stream()
                .anyMatch(one -> one.startsWith("wish.") || one.equals("bus") || one.equals("pick"));
    }

    boolean namesOneTwice(int most) {
        var posts = posts(most);
        return new HashSet<>(posts).size() < posts.size();
    }

    Optional<UUID> busId() {
        return id(bus());
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
