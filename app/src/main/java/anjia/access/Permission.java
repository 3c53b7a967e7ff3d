package anjia.access;

import java.util.Arrays;
import java.util.Optional;

/** What a program of another agency may do (接口权限); without one of them it may do nothing. */
public enum Permission {
    /** Open a person by id or identity number. */
    PERSONS_READ("persons:read"),
    CASES_READ("cases:read"),
    /** Hand in for a person within reach. */
    CASES_WRITE("cases:write"),
    /** All files of the reach at once. */
    CASES_EXPORT("cases:export");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** As in commands, documents and the database. */
    public String word() {
        return word;
    }

    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
