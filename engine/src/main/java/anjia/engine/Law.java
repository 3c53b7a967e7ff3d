package anjia.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The law, read and checked (法规包): what every item gives to whom, and why. Immutable and safe to share between threads. */
public final class Law {
    private final LawText text;
    private final String sha256;
    private final SortedMap<String, Item> items;
    private final Map<String, Readable> compiled;
    private final Map<String, Integer> places;
    private final ReadyFact[] nothing;
    private final CountyClasses counties;
    private final List<ServiceFunction> functions;
    private final List<Example> examples;
    private final List<NumberUsed> numbers;
    private final Map<String, NumberTable> shared;
    private final Map<String, List<LawNumber>> numbersOf;
    private final Kinds kinds;

    Law(
            LawText text,
            Map<String, CompiledItem> compiled,
            CountyClasses counties,
            List<ServiceFunction> functions,
            List<Example> examples,
            List<NumberUsed> numbers,
            Map<String, NumberTable> shared,
            Map<String, List<LawNumber>> numbersOf,
            Kinds kinds) {
        this.text = text;
        this.sha256 = text.sha256();
        var facts = new LinkedHashMap<String, FactSpec>();
        compiled.values().forEach(item -> item.item().facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact)));
        var names = List.copyOf(facts.keySet());
        this.places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        this.nothing = facts.values().stream()
                .map(fact -> ReadyFact.of(fact, new Fact.Missing()))
                .toArray(ReadyFact[]::new);
        this.compiled = new HashMap<>(); // quicker to read than an immutable one
        compiled.forEach((code, item) -> this.compiled.put(code, readable(item)));
        var items = new TreeMap<String, Item>();
        compiled.forEach((code, each) -> items.put(code, each.item()));
        this.items = Collections.unmodifiableSortedMap(items);
        this.counties = counties;
        this.functions = List.copyOf(functions);
        this.examples = List.copyOf(examples);
        this.numbers = List.copyOf(numbers);
        this.shared = Map.copyOf(shared);
        this.numbersOf = Map.copyOf(numbersOf);
        this.kinds = kinds;
    }

    /** An item, and which facts of the law are in its slots. */
    record Readable(CompiledItem item, int[] facts) {}

    private Readable readable(CompiledItem item) {
        var facts = item.item().facts().stream()
                .mapToInt(fact -> Objects.requireNonNull(places.get(fact.name())))
                .toArray();
        return new Readable(item, facts);
    }

    /**
     * Reads and checks a law text. Its examples are read but not run: see {@link #examples()}.
     *
     * @throws LawFaults with every fault of the text
     */
    public static Law load(LawText text) {
        return new LawLoader(text).load();
    }

    public LawText text() {
        return text;
    }

    /** SHA-256 of the canonical text; names the bundle that decided something. */
    public String sha256() {
        return sha256;
    }

    /** Code of the item, such as {@code unemployment/benefit}, to item. */
    public SortedMap<String, Item> items() {
        return items;
    }

    /** @throws UnknownItem when no item has the code */
    public Item item(String code) {
        return readable(code).item().item();
    }

    /** The service functions of every time, oldest cut first, in the order of the list. */
    public List<ServiceFunction> functions() {
        return functions;
    }

    /** The worked examples of all items, in the order of the files. */
    public List<Example> examples() {
        return examples;
    }

    /** Every value of every number, with its days and how sure it is; one entry per class of counties. */
    public List<NumberUsed> numbers() {
        return numbers;
    }

    /**
     * One number of the whole law at a day and for a place, for what is no item: the lowest wage that a post may name.
     *
     * @param division code of the place, of any tier from the county down for a number that differs between classes of counties
     * @return empty when the law has no such number, none on that day, or none for that place
     */
    public Optional<NumberUsed> number(String name, LocalDate day, String division) {
        var number = shared.get(name);
        var read = number == null ? null : number.readingAt(day.toEpochDay(), division, counties);
        return read == null ? Optional.empty() : Optional.ofNullable(read.used());
    }

    /** What the papers and spells are called that this law brings along. */
    public Kinds kinds() {
        return kinds;
    }

    /**
     * The numbers that an item reads, those of the whole law first.
     *
     * @throws UnknownItem when no item has the code
     */
    public List<LawNumber> numbersOf(String item) {
        return numbersOf.getOrDefault(item(item).code(), List.of());
    }

    /**
     * The tables of figures in the text of an item, in the order of the text, each once per version.
     *
     * @throws UnknownItem when no item has the code
     */
    public List<LawTable> tablesOf(String item) {
        return LawTable.of(textOf(item)).toList();
    }

    /** One person before every item. Facts that no item knows are of no use, and of no harm. */
    public Situation situation(Facts facts) {
        var ready = nothing.clone();
        var sound = true; // what is missing always fits
        for (var given : facts.byName().entrySet()) {
            var place = places.get(given.getKey());
            if (place == null) continue;
            var fact = ReadyFact.of(ready[place].spec(), given.getValue());
            ready[place] = fact;
            sound &= fact.fits();
        }
        return new Situation(this, ready, sound);
    }

    /** @throws BadFacts when a fact does not fit its declaration */
    public Assessment assess(String item, Facts facts, LocalDate day) {
        return assess(readable(item), facts, day, null, Map.of());
    }

    /** @param division code of the desk's division, for items whose numbers are read for the desk's place */
    public Assessment assess(String item, Facts facts, LocalDate day, String division) {
        return assess(readable(item), facts, day, division, Map.of());
    }

    /** As if these numbers of the law were others, on every day and in every place: a what-if, never a decision. */
    Assessment suppose(Map<String, Long> numbers, String item, Facts facts, LocalDate day, @Nullable String division) {
        return assess(readable(item), facts, day, division, numbers);
    }

    /**
     * The sentences of an item in words.
     *
     * @param language as in {@link Words}
     * @param phrases in the same language
     * @throws UnknownItem when no item has the code
     */
    public ItemOutline outline(String item, String language, Phrases phrases) {
        var of = readable(item).item();
        var units = new Units(of.item(), of.text(), numbersOf(item));
        return ItemOutline.of(of.text(), new FormulaWords(units, of.item().words(language), phrases));
    }

    /** The sentences of an item, for what is generated from them. */
    ItemText textOf(String item) {
        return readable(item).item().text();
    }

    CountyClasses counties() {
        return counties;
    }

    Readable readable(String code) {
        var found = compiled.get(code);
        if (found == null) throw new UnknownItem(code);
        return found;
    }

    private Assessment assess(
            Readable item, Facts facts, LocalDate day, @Nullable String division, Map<String, Long> supposed) {
        return assess(item.item(), FactSlots.of(item.item().item().facts(), facts), day, division, supposed);
    }

    Assessment assess(
            CompiledItem item, FactSlots facts, LocalDate day, @Nullable String division, Map<String, Long> supposed) {
        var answer = new Assessing(item, counties, sha256, facts, day, division, supposed).answer();
        if (answer.outcome() != Outcome.NOT_ENTITLED) return answer;
        return answer.with(new Ways(new TurnSearch(
                day,
                answer.findings(Result.NOT_MET),
                (turns, then) -> new Assessing(
                        item,
                        counties,
                        sha256,
                        turns.isEmpty() ? facts : facts.turned(turns),
                        then,
                        division,
                        supposed))));
    }
}
