package anjia.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the words of items. Words that several items of a subject share are told with the first of them. */
final class WordsDifference {
    private final List<LawChange> changes;
    private final Set<List<String>> told = new HashSet<>();

    WordsDifference(List<LawChange> changes) {
        this.changes = changes;
    }

    void add(Item before, Item after) {
        var languages = new TreeSet<>(before.words().keySet());
        languages.addAll(after.words().keySet());
        for (var language : languages) {
            var old = spoken(before.words().get(language));
            var now = spoken(after.words().get(language));
            var keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (var key : keys)
                word(after.code(), language, key, old.getOrDefault(key, ""), now.getOrDefault(key, ""));
        }
    }

    private void word(String item, String language, String key, String before, String after) {
        if (before.equals(after)) return;
        var shared = key.startsWith("facts.") || key.startsWith("questions.") || key.startsWith("numbers.");
        if (shared && !told.add(List.of(language, key, before, after))) return;
        changes.add(new LawChange.WordsChanged(item, language, key, before, after));
    }

    /** Every word by its path in the file. */
    private static Map<String, String> spoken(@Nullable Words words) {
        var spoken = new TreeMap<String, String>();
        if (words == null) return spoken;
        spoken.put("name", words.name());
        spoken.put("inOwnWords", words.inOwnWords());
        words.rules().forEach((rule, said) -> {
            spoken.put("rules." + rule + ".met", said.met());
            spoken.put("rules." + rule + ".not", said.not());
            spoken.put("rules." + rule + ".unknown", said.unknown());
        });
        words.amounts().forEach((name, said) -> spoken.put("amounts." + name, said));
        words.choices()
                .forEach((name, choices) ->
                        choices.forEach((number, said) -> spoken.put("choices." + name + "." + number, said)));
        words.numbers().forEach((name, said) -> spoken.put("numbers." + name, said));
        words.facts().forEach((name, said) -> spoken.put("facts." + name, said));
        words.questions().forEach((name, said) -> {
            spoken.put("questions." + name + ".ask", said.ask());
            spoken.put("questions." + name + ".why", said.why());
            spoken.put("questions." + name + ".unsure", said.unsure());
            said.choices().forEach((choice, text) -> spoken.put("questions." + name + ".choices." + choice, text));
        });
        words.certificates().forEach((kind, said) -> {
            spoken.put("certificates." + kind + ".title", said.title());
            spoken.put("certificates." + kind + ".says", said.says());
        });
        words.declarations().forEach((paper, said) -> {
            spoken.put("declarations." + paper + ".text", said.text());
            spoken.put("declarations." + paper + ".untrue", said.untrue());
        });
        return spoken;
    }
}
