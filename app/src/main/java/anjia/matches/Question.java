package anjia.matches;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What she is asked about the work she looks for (求职意愿), in the order in which it is asked; an answer to each may be "I do not mind". */
enum Question {
    WORK,
    HOME,
    REACH,
    WAGE,
    NIGHTS,
    LODGING,
    HOURS,
    LIMITS,
    PAPERS;

    /** In addresses and words. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Question> read(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
