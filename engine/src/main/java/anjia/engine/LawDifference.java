package anjia.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one law text says otherwise than another (法规比较).
 *
 * @param changes what all items share first (functions, classes of counties, names of papers and spells, facts, numbers), then item by item in the order of their codes; empty
 *     when both mean the same, also when they are spelled otherwise
 */
public record LawDifference(List<LawChange> changes) {
    public LawDifference {
        changes = List.copyOf(changes);
    }

    public static LawDifference between(Law before, Law after) {
        var changes = new ArrayList<LawChange>();
        functions(before, after, changes);
        counties(before.counties(), after.counties(), changes);
        kinds("papers.", before.kinds().papers(), after.kinds().papers(), changes);
        kinds("spells.", before.kinds().spells(), after.kinds().spells(), changes);
        new FactDifference(changes).add(facts(before), facts(after));
        new NumberDifference(changes).add(numbers(before), numbers(after));
        var items = new TreeSet<>(before.items().keySet());
        items.addAll(after.items().keySet());
        var words = new WordsDifference(changes);
        for (var code : items) item(code, before, after, words, changes);
        return new LawDifference(changes);
    }

    private static void item(String code, Law before, Law after, WordsDifference words, List<LawChange> changes) {
        if (!before.items().containsKey(code)) changes.add(new LawChange.ItemAdded(code));
        else if (!after.items().containsKey(code)) changes.add(new LawChange.ItemRemoved(code));
        else {
            var old = before.item(code);
            var now = after.item(code);
            new SentenceDifference(code, changes).add(before.textOf(code), after.textOf(code));
            new ItemDifference(code, changes).add(old, now);
            words.add(old, now);
            examples(code, before, after, changes);
        }
    }

    private static void functions(Law before, Law after, List<LawChange> changes) {
        var old = new LinkedHashSet<>(before.functions());
        var now = new LinkedHashSet<>(after.functions());
        var changed = new LinkedHashSet<LawChange>();
        for (var each : old)
            if (!now.contains(each)) changed.add(new LawChange.FunctionChanged(each.code(), each.inForce()));
        for (var each : now)
            if (!old.contains(each)) changed.add(new LawChange.FunctionChanged(each.code(), each.inForce()));
        changes.addAll(changed);
    }

    private static void counties(CountyClasses before, CountyClasses after, List<LawChange> changes) {
        var days = new TreeSet<Long>();
        before.lists().forEach(list -> days.add(list.from()));
        after.lists().forEach(list -> days.add(list.from()));
        var codes = new TreeSet<String>();
        before.counties().forEach(codes::add);
        after.counties().forEach(codes::add);
        for (var day : days) {
            var old = sourceOn(before, day);
            var now = sourceOn(after, day);
            var moved = codes.stream()
                    .filter(code -> classOn(before, day, code) != classOn(after, day, code))
                    .toList();
            if (!Objects.equals(old, now) || !moved.isEmpty())
                changes.add(new LawChange.CountyListChanged(LocalDate.ofEpochDay(day), old, now, moved));
        }
    }

    /** Null when no list begins on this day. */
    private static @Nullable String sourceOn(CountyClasses counties, long day) {
        return counties.lists().stream()
                .filter(list -> list.from() == day)
                .findFirst()
                .map(list -> list.source() + ", " + list.sure())
                .orElse(null);
    }

    private static int classOn(CountyClasses counties, long day, String county) {
        var list = counties.listOn(day);
        return list == CountyClasses.NO_LIST ? 0 : counties.classIn(list, counties.index(county));
    }

    private static void kinds(
            String section,
            Map<String, Map<String, String>> before,
            Map<String, Map<String, String>> after,
            List<LawChange> changes) {
        var kinds = new TreeSet<>(before.keySet());
        kinds.addAll(after.keySet());
        for (var kind : kinds)
            for (var language : List.of(Words.ENGLISH, Words.CHINESE)) {
                var old = before.getOrDefault(kind, Map.of()).getOrDefault(language, "");
                var now = after.getOrDefault(kind, Map.of()).getOrDefault(language, "");
                if (!old.equals(now)) changes.add(new LawChange.KindNamed(section + kind, language, old, now));
            }
    }

    private static Map<String, FactSpec> facts(Law law) {
        var facts = new TreeMap<String, FactSpec>();
        for (var item : law.items().values()) item.facts().forEach(spec -> facts.put(spec.name(), spec));
        return facts;
    }

    private static Map<String, LawNumber> numbers(Law law) {
        var numbers = new TreeMap<String, LawNumber>();
        for (var code : law.items().keySet())
            law.numbersOf(code).forEach(number -> numbers.put(number.declaredIn() + " " + number.name(), number));
        return numbers;
    }

    private static void examples(String code, Law before, Law after, List<LawChange> changes) {
        var old = examples(code, before);
        var now = examples(code, after);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (var name : names)
            if (!Objects.equals(old.get(name), now.get(name)))
                changes.add(new LawChange.ExampleChanged(code, name, old.containsKey(name), now.containsKey(name)));
    }

    /** Name to everything that an example says, wherever it stands. */
    private static Map<String, List<Object>> examples(String code, Law law) {
        return law.examples().stream()
                .filter(example -> example.item().equals(code))
                .collect(Collectors.toMap(Example::name, LawDifference::said, (one, _) -> one, LinkedHashMap::new));
    }

    private static List<Object> said(Example example) {
        return List.of(
                example.day(),
                String.valueOf(example.division()),
                example.facts(),
                example.numbers(),
                String.valueOf(example.hypothetical()),
                example.expected().stream()
                        .map(each -> each.key() + " " + each.values())
                        .toList());
    }
}
