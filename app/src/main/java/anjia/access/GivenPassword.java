package anjia.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password that one hands over and another changes (临时口令): in groups of four, without letters that look like others, to be read out once. */
final class GivenPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private GivenPassword() {}

    static String any(SecureRandom random) {
        var letters = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }
}
