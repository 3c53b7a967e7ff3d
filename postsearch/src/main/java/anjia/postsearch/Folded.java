package anjia.postsearch;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** A text in the one form in which texts are compared (规范化): full width or half, capitals or not, traditional or simplified is the same. */
final class Folded {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** By character, as far as it has been met; two threads may both find the same out. */
    private static final char[] SIMPLE = new char[Character.MAX_VALUE + 1];

    private Folded() {}

    static String of(String text) {
        var small = (NFKC.isNormalized(text) ? text : NFKC.normalize(text)).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(small.length());
        for (var at = 0; at < small.length(); at++) folded.append(simple(small.charAt(at)));
        return folded.toString();
    }

    private static char simple(char one) {
        if (!Character.isIdeographic(one)) return one;
        var known = SIMPLE[one];
        if (known != 0) return known;
        var found = SIMPLIFIED.transliterate(String.valueOf(one));
        return SIMPLE[one] = found.length() == 1 ? found.charAt(0) : one;
    }
}
