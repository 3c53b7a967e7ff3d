package anjia.engine;

import anjia.engine.Words.QuestionWords;
import anjia.engine.WordsFile.Word;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Position;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the words of an item together and reports what has no words, and words that nothing has use for. */
final class ItemWords {
    private final Faults faults;
    private final String language;
    /** Kinds of words that items of one subject have in common. */
    private static final Set<String> SHARED = Set.of("fact", "question");

    private final List<WordsFile> levels;
    private final Item item;
    private final Set<String> numbers;
    private final boolean sound;

    /**
     * @param levels widest first; the last is the item's own
     * @param sound false when rules could not be compiled: then nobody can say which words are too many
     */
    ItemWords(Faults faults, String language, List<WordsFile> levels, Item item, Set<String> numbers, boolean sound) {
        this.faults = faults;
        this.language = language;
        this.levels = levels;
        this.item = item;
        this.numbers = numbers;
        this.sound = sound;
    }

    Words words() {
        var own = levels.getLast();
        if (own.name.isEmpty()) faults.add(own.at(), "expected the key name");
        if (own.inOwnWords.isEmpty()) faults.add(own.at(), "expected the key inOwnWords");
        var specs = item.facts().stream().flatMap(ItemWords::withMembers).toList();
        var facts = specs.stream().map(FactSpec::name).toList();
        var questions =
                specs.stream().map(fact -> fact.ask().question()).distinct().toList();
        var words = new Words(
                language,
                own.name,
                own.inOwnWords,
                explained(section("question", questions, file -> file.questions)),
                section("rule", item.rules(), file -> file.rules),
                section("amount", item.amounts(), file -> file.amounts),
                choices(own),
                section("number", numbers, file -> file.numbers),
                section("fact", facts, file -> file.facts),
                section("certificate", issued(), file -> file.certificates),
                section("declaration", declared(), file -> file.declarations));
        specs.forEach(fact -> choices(fact, words));
        if (sound) placeholders(own);
        return words;
    }

    private List<String> issued() {
        return item.effects().stream()
                .filter(EffectSpec.IssueCertificate.class::isInstance)
                .map(effect -> ((EffectSpec.IssueCertificate) effect).kind())
                .distinct()
                .toList();
    }

    private List<String> declared() {
        return item.papers().stream()
                .filter(Paper::mayBeDeclared)
                .map(Paper::kind)
                .toList();
    }

    /** Questions that several items share, with the reason that this item has for asking. */
    private Map<String, QuestionWords> explained(Map<String, QuestionWords> questions) {
        var explained = new LinkedHashMap<>(questions);
        for (var level : levels)
            level.whys.forEach((key, why) -> {
                if (!explained.containsKey(key)) faults.unknown(why.at(), "question", key, explained.keySet());
                explained.computeIfPresent(
                        key, (_, words) -> new QuestionWords(words.ask(), why.said(), words.unsure(), words.choices()));
            });
        return explained;
    }

    /** A fact, and those of each member when it is a group. */
    private static Stream<FactSpec> withMembers(FactSpec fact) {
        return fact.type() instanceof FactType.Members group
                ? Stream.concat(Stream.of(fact), group.each().stream())
                : Stream.of(fact);
    }

    private <T> Map<String, T> section(
            String kind, Collection<String> needed, Function<WordsFile, Map<String, Word<T>>> section) {
        var words = new LinkedHashMap<String, T>();
        for (var level : levels) section.apply(level).forEach((name, word) -> words.put(name, word.said()));
        words.keySet().retainAll(needed);
        for (var name : needed)
            if (!words.containsKey(name))
                faults.add(home(kind).at(), "no words in %s for the %s %s".formatted(language, kind, name));
        if (sound)
            section.apply(levels.getLast()).forEach((name, word) -> {
                if (!needed.contains(name)) faults.unknown(word.at(), kind, name, needed);
            });
        return words;
    }

    /** Only of amounts whose numbers stand for something. */
    private Map<String, Map<Long, String>> choices(WordsFile own) {
        var choices = new LinkedHashMap<String, Map<Long, String>>();
        own.choices.forEach((name, word) -> {
            if (item.amounts().contains(name)) choices.put(name, word.said());
            else if (sound) faults.unknown(word.at(), "amount", name, item.amounts());
        });
        return choices;
    }

    /** Facts and questions are the subject's, everything else is the item's. */
    private WordsFile home(String kind) {
        var ofTheSubject = SHARED.contains(kind) && levels.size() > 1;
        return levels.get(levels.size() - (ofTheSubject ? 2 : 1));
    }

    private void choices(FactSpec fact, Words words) {
        var question = words.questions().get(fact.ask().question());
        if (question == null) return;
        var needed = switch (fact.type()) {
            case FactType.OneOf(var choices) -> choices;
            case FactType.YesNo _ -> List.of("yes", "no");
            case FactType.Count _, FactType.Day _, FactType.Place _, FactType.ClassOf _, FactType.Members _ ->
                List.<String>of();
        };
        var at = questionAt(fact.ask().question());
        for (var choice : needed)
            if (!question.choices().containsKey(choice))
                faults.add(at, "no words in %s for the choice %s of %s".formatted(language, choice, fact.name()));
        if (!needed.isEmpty())
            question.choices().keySet().stream()
                    .filter(choice -> !needed.contains(choice))
                    .forEach(choice -> faults.unknown(at, "choice", choice, needed));
    }

    private Position questionAt(String key) {
        return levels.reversed().stream()
                .flatMap(level -> Stream.ofNullable(level.questions.get(key)))
                .map(Word::at)
                .findFirst()
                .orElse(levels.getLast().at());
    }

    private void placeholders(WordsFile own) {
        var known = new HashSet<>(numbers);
        item.facts().forEach(fact -> known.add(fact.name()));
        known.addAll(item.amounts());
        own.rules.values().forEach(word -> {
            var all = word.said().met() + word.said().not() + word.said().unknown();
            Filling.PLACEHOLDER
                    .matcher(all)
                    .results()
                    .filter(match -> !known.contains(match.group(1)))
                    .forEach(match -> faults.unknown(word.at(), "placeholder", match.group(1), known));
        });
    }
}
