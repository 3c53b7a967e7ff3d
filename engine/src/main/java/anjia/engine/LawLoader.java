package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Position;
import anjia.engine.syntax.RulesText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a whole law text: what is common first, then subject by subject, item by item. */
final class LawLoader {
    private static final Map<String, String> LANGUAGES =
            new TreeMap<>(Map.of(Words.CHINESE, "zh.yaml", Words.ENGLISH, "en.yaml"));

    private static final String KINDS = "kinds.yaml";
    private static final String NUMBERS = "numbers.yaml";
    private static final String SHARED_FACTS = "facts.yaml";

    private final LawText text;
    private final Faults faults = new Faults();
    private final List<String> read = new ArrayList<>();
    private final List<NumberTable> allNumbers = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Map<String, FactSpec>> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, NumberTable>> numbers = new LinkedHashMap<>();
    private final Map<String, WordsFile> wordsFiles = new HashMap<>();
    private final Map<String, List<LawNumber>> numbersOf = new LinkedHashMap<>();

    LawLoader(LawText text) {
        this.text = text;
    }

    Law load() {
        var counties = new ClassesFile(faults).read("places/classes.yaml", needed("places/classes.yaml"));
        var functions = new FunctionsFile(faults).read("functions.yaml", needed("functions.yaml"));
        var kinds = text.files().containsKey(KINDS) ? new KindsFile(faults).read(KINDS, needed(KINDS)) : Kinds.NONE;
        var items = new TreeMap<String, CompiledItem>();
        for (var path : text.files().keySet())
            if (path.endsWith("/item.yaml")) items.put(path.replace("/item.yaml", ""), item(path, counties, functions));
        items.values().forEach(item -> alternatives(item.item(), items));
        text.files().keySet().stream().filter(path -> !read.contains(path)).forEach(this::stray);
        if (!faults.none()) throw new LawFaults(faults.list());
        return new Law(
                text,
                items,
                counties,
                functions,
                examples,
                allNumbers.stream().flatMap(NumberTable::readings).toList(),
                numbers.getOrDefault(NUMBERS, Map.of()),
                numbersOf,
                kinds);
    }

    private CompiledItem item(String path, CountyClasses counties, List<ServiceFunction> functions) {
        var folder = path.replace("/item.yaml", "");
        var subject = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        var file = ItemFile.read(path, needed(path), faults);
        if (functions.stream().noneMatch(function -> function.code().equals(file.function())))
            faults.unknown(
                    file.at(),
                    "function",
                    file.function(),
                    functions.stream().map(ServiceFunction::code).toList());
        var before = faults.count();
        var rules = RulesText.read(folder + "/rules.md", needed(folder + "/rules.md"), faults);
        var numbers = numbers(subject, folder, counties);
        var compiler = new ItemCompiler(file, rules, facts(subject), numbers, faults);
        var compiled = compiler.compile();
        numbersOf.put(file.code(), described(subject, folder, compiler.usedNumbers()));
        var sound = faults.count() == before;
        var words = words(subject, folder, compiled.item(), compiler.usedNumbers(), sound);
        var choices = new ChoiceWords(compiled, words.values(), faults);
        if (sound)
            words.forEach((language, said) ->
                    choices.check(said, new Position(folder + "/" + LANGUAGES.get(language), 1, 1)));
        var examplesPath = folder + "/examples.yaml";
        var content = needed(examplesPath);
        if (sound) examples.addAll(new ExamplesFile(faults, compiled, numbers).read(examplesPath, content));
        return compiled.with(compiled.item().with(words));
    }

    /** Every item of such a group names the same group, itself among it, and has the amount. */
    private void alternatives(Item item, Map<String, CompiledItem> items) {
        var at = new Position(item.code() + "/rules.md", 1, 1);
        for (var group : item.onlyOneOf()) {
            if (!group.items().contains(item.code()))
                faults.add(at, "expected this item among those of which nobody has two: " + group.items());
            group.amountOf(item.code())
                    .filter(amount -> !item.amounts().contains(amount))
                    .ifPresent(amount -> faults.unknown(at, "amount", amount, item.amounts()));
            for (var code : group.items()) {
                var other = items.get(code);
                if (other == null) faults.unknown(at, "item", code, items.keySet());
                else if (other.item().onlyOneOf().stream()
                        .noneMatch(of -> of.payments().containsAll(group.payments())))
                    faults.add(at, "expected %s to name the same group, of which nobody has two".formatted(code));
            }
        }
    }

    /** The facts that an item may use: its subject's and those that several subjects share. Each is declared once in the whole law. */
    private Map<String, FactSpec> facts(String subject) {
        var known = new LinkedHashMap<String, FactSpec>();
        for (var path : List.of(SHARED_FACTS, subject + "/" + SHARED_FACTS)) {
            if (path.equals(SHARED_FACTS) && !text.files().containsKey(path)) continue;
            known.putAll(facts.computeIfAbsent(path, this::declared));
        }
        return known;
    }

    private Map<String, FactSpec> declared(String path) {
        var own = new FactsFile(faults).read(path, needed(path));
        own.forEach((name, spec) -> facts.forEach((file, others) -> {
            if (others.containsKey(name))
                faults.add(
                        spec.position(),
                        "the fact %s is declared in %s already: what several subjects use stands in %s"
                                .formatted(name, file, SHARED_FACTS));
        }));
        return own;
    }

    /** The numbers that an item may use: its own, its subject's and those of the whole law. */
    private Map<String, NumberTable> numbers(String subject, String folder, CountyClasses counties) {
        var known = new LinkedHashMap<String, NumberTable>();
        for (var path : numberFiles(subject, folder)) {
            if (!text.files().containsKey(path)) continue;
            var own = numbers.computeIfAbsent(path, unused -> numbers(path, counties));
            own.keySet().stream()
                    .filter(known::containsKey)
                    .forEach(name -> faults.add(
                            new Position(path, 1, 1), "the number " + name + " is defined in a wider file already"));
            known.putAll(own);
        }
        return known;
    }

    private static List<String> numberFiles(String subject, String folder) {
        return List.of(NUMBERS, subject + "/numbers.yaml", folder + "/numbers.yaml");
    }

    private List<LawNumber> described(String subject, String folder, Set<String> used) {
        return numberFiles(subject, folder).stream()
                .flatMap(path -> numbers.getOrDefault(path, Map.of()).values().stream()
                        .filter(table -> used.contains(table.name()))
                        .map(table -> table.described(path)))
                .toList();
    }

    private Map<String, NumberTable> numbers(String path, CountyClasses counties) {
        var own = new NumbersFile(faults, counties).read(path, needed(path));
        allNumbers.addAll(own.values());
        return own;
    }

    private TreeMap<String, Words> words(String subject, String folder, Item item, Set<String> numbers, boolean sound) {
        var words = new TreeMap<String, Words>();
        LANGUAGES.forEach((language, file) -> {
            needed(folder + "/" + file);
            var levels = Stream.of(file, subject + "/" + file, folder + "/" + file)
                    .filter(text.files()::containsKey)
                    .map(path -> wordsFiles.computeIfAbsent(path, _ -> new WordsFile(path, needed(path), faults)))
                    .toList();
            if (!levels.isEmpty())
                words.put(language, new ItemWords(faults, language, levels, item, numbers, sound).words());
        });
        return words;
    }

    private String needed(String path) {
        read.add(path);
        var content = text.files().get(path);
        if (content == null) faults.add(new Position(path, 1, 1), "this file is missing");
        return content == null ? "" : content;
    }

    private void stray(String path) {
        faults.add(
                new Position(path, 1, 1),
                "nothing reads this file: expected functions.yaml, numbers.yaml, kinds.yaml, places/classes.yaml, or the files of a subject or item");
    }
}
