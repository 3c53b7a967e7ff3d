package anjia.occupations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/** From the words that people say to occupations (职业检索): full width or half, capitals or not, with or without spaces is the same. */
public final class OccupationSearch {

    /** A word of one Han character is part of too many sentences to be looked for in them. */
    private static final int SHORTEST_IN_A_SENTENCE = 2;

    /**
     * What a word leads to.
     *
     * @param meant occupations that are called so, likeliest first
     * @param near others whose name or word has it as a part; when nobody is called so and none has it, those whose words are part of it,
     *     the longest such word first
     */
    public record Found(List<Occupation> meant, List<Occupation> near) {

        static final Found NOTHING = new Found(List.of(), List.of());

        /** Both, those that are meant first. */
        public List<Occupation> all() {
            var all = new ArrayList<>(meant);
            all.addAll(near);
            return List.copyOf(all);
        }
    }

    private record Word(String normal, Occupation of) {}

    private final List<Word> names = new ArrayList<>();
    private final List<Word> said = new ArrayList<>();
    private final Map<String, List<Occupation>> ambiguous = new HashMap<>();

    OccupationSearch(List<Occupation> occupations, Map<String, List<Occupation>> ambiguous) {
        for (var one : occupations) {
            names.add(new Word(normal(one.zh()), one));
            names.add(new Word(normal(one.en()), one));
            for (var word : one.say()) said.add(new Word(normal(word), one));
        }
        ambiguous.forEach((word, meant) -> this.ambiguous.put(normal(word), meant));
    }

    /** One form for all ways of typing a word. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    Found find(String typed) {
        var word = normal(typed);
        if (word.isEmpty()) return Found.NOTHING;
        var meant = with(word, String::equals, names);
        meant.addAll(ambiguous.getOrDefault(word, List.of()));
        meant.addAll(with(word, String::equals, said));
        var near = with(word, String::contains, names);
        near.addAll(with(word, String::contains, said));
        near.removeAll(meant);
        return meant.isEmpty() && near.isEmpty()
                ? new Found(List.of(), inside(word))
                : new Found(List.copyOf(meant), List.copyOf(near));
    }

    private static LinkedHashSet<Occupation> with(String word, BiPredicate<String, String> is, List<Word> among) {
        var found = new LinkedHashSet<Occupation>();
        for (var one : among) if (is.test(one.normal(), word)) found.add(one.of());
        return found;
    }

    /** "我会电焊" has 电焊 in it. */
    private List<Occupation> inside(String sentence) {
        var all = new ArrayList<>(names);
        all.addAll(said);
        return all.stream()
                .filter(one -> one.normal().length() >= SHORTEST_IN_A_SENTENCE)
                .filter(one -> sentence.contains(one.normal()))
                .sorted(Comparator.comparingInt((Word one) -> one.normal().length())
                        .reversed())
                .map(Word::of)
                .distinct()
                .toList();
    }
}
