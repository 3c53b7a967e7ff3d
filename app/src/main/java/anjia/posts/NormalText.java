package anjia.posts;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text in the form in which the phrases of {@code forbidden.yaml} are written (规范化文本), and where each of its characters comes from.
 *
 * @param chars the normal form, 。 put before and behind
 * @param from per character of it, where what it was made of begins in the original
 * @param to and where that ends, excluded
 * @param places where each character of it stands, from left to right
 */
record NormalText(String chars, int[] from, int[] to, Map<Character, List<Integer>> places) {

    static final char STOP = '。';

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final String GONE = "*_·•\"'“”‘’「」";
    private static final String DASHES = "–—―";

    static NormalText of(String original) {
        var chars = new StringBuilder().append(STOP);
        var from = new int[original.length() * 18 + 2]; // no character has a longer form
        var to = new int[from.length];
        for (int start = 0, end; start < original.length(); start = end) {
            end = endOfPart(original, start);
            var part = NFKC.normalize(original.substring(start, end)).toLowerCase(Locale.ROOT);
            for (var at = 0; at < part.length(); at++) {
                var written = written(part.charAt(at));
                if (written == '\0') continue;
                from[chars.length()] = start;
                to[chars.length()] = end;
                chars.append(written);
            }
        }
        from[chars.length()] = original.length();
        to[chars.length()] = original.length();
        chars.append(STOP);
        var length = chars.length();
        return new NormalText(chars.toString(), Arrays.copyOf(from, length), Arrays.copyOf(to, length), places(chars));
    }

    private static Map<Character, List<Integer>> places(CharSequence chars) {
        return IntStream.range(0, chars.length()).boxed().collect(Collectors.groupingBy(chars::charAt));
    }

    /** What is normalised together: a character and what is set upon it. */
    private static int endOfPart(String original, int start) {
        var end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length() && !NFKC.hasBoundaryBefore(original.codePointAt(end)))
            end += Character.charCount(original.codePointAt(end));
        return end;
    }

    /** A character as it is read; NUL when it is not. */
    private static char written(char one) {
        if (one >= '\n' && one <= '\r' || one == '\u0085' || one == '\u2028' || one == '\u2029') return STOP;
        if (DASHES.indexOf(one) >= 0) return '-';
        var unseen =
                Character.isWhitespace(one) || Character.isSpaceChar(one) || Character.getType(one) == Character.FORMAT;
        return unseen || GONE.indexOf(one) >= 0 ? '\0' : one;
    }
}
