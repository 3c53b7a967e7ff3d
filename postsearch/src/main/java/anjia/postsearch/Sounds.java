package anjia.postsearch;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese is heard (读音): syllables in Latin letters without tones, as people type them who write by ear. */
final class Sounds {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    private static final Transliterator PLAIN =
            Transliterator.getInstance("NFD; [\u0300-\u0307\u0309-\u036f] Remove; NFC");

    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_READINGS = 8;

    private static final Map<Integer, String> HEARD = new ConcurrentHashMap<>();

    /** Every syllable that was ever heard: whatever else is typed stands in no text. */
    private static final Set<String> SYLLABLES = ConcurrentHashMap.newKeySet();

    private Sounds() {}

    static String of(int character) {
        return HEARD.computeIfAbsent(character, Sounds::heard);
    }

    private static String heard(int character) {
        var syllable = PLAIN.transliterate(LATIN.transliterate(Character.toString(character)))
                .toLowerCase(Locale.ROOT)
                .replace("ü", "v")
                .strip();
        SYLLABLES.add(syllable);
        return syllable;
    }

    /** A Han text as one row of letters: 电焊 is "dianhan". */
    static String row(String folded) {
        var row = new StringBuilder();
        folded.codePoints()
                .forEach(one -> row.append(Units.kind(one) == Units.Kind.HAN ? of(one) : Character.toString(one)));
        return row.toString();
    }

    /** All ways to part letters into syllables: "xian" is xian and xi an. */
    static List<List<String>> readings(String letters) {
        var found = new ArrayList<List<String>>();
        part(letters, 0, new ArrayList<>(), found);
        return found;
    }

    private static void part(String letters, int from, List<String> before, List<List<String>> found) {
        if (found.size() == MOST_READINGS) return;
        if (from == letters.length()) found.add(List.copyOf(before));
        for (var to = Math.min(letters.length(), from + LONGEST_SYLLABLE); to > from; to--) {
            var syllable = letters.substring(from, to);
            if (!SYLLABLES.contains(syllable)) continue;
            before.add(syllable);
            part(letters, to, before, found);
            before.removeLast();
        }
    }
}
