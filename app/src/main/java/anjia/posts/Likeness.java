package anjia.posts;

import anjia.web.Pinyin;
import java.util.Arrays;

/** How much of one word is in another (相似度): for offering what was perhaps meant. */
final class Likeness {

    private Likeness() {}

    /** From this on two words may be one with a slip of the finger in it. */
    static final int ENOUGH = 50;

    /** Heard alike, though written otherwise. */
    static final int BY_EAR = 99;

    /** Hundredths: 67 for 电悍工 and 电焊工, which share 4 of their 6 characters in the same order. */
    static int of(String one, String other) {
        var both = one.length() + other.length();
        // one that is much longer than the other cannot be like it
        if (both == 0 || 200 * Math.min(one.length(), other.length()) / both < ENOUGH) return 0;
        return 200 * shared(one, other) / both;
    }

    /** How a word is heard, in letters without tones: those who write by ear, or in pinyin, mean the word that sounds so. */
    static String sound(String word) {
        return word.isEmpty() ? "" : Pinyin.sound(word).replace(" ", "");
    }

    private static int shared(String one, String other) {
        var row = new int[other.length() + 1];
        for (var at = 0; at < one.length(); at++) {
            var before = Arrays.copyOf(row, row.length);
            for (var to = 1; to < row.length; to++)
                row[to] =
                        one.charAt(at) == other.charAt(to - 1) ? before[to - 1] + 1 : Math.max(before[to], row[to - 1]);
        }
        return row[other.length()];
    }
}
