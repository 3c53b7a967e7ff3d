package anjia.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An item as DMN sees it: its sentences, and a name that no other has for everything in it. */
final class DmnItem {
    /** Words of FEEL that cannot be names. */
    private static final Set<String> TAKEN = Set.of(
            "and",
            "or",
            "not",
            "in",
            "if",
            "then",
            "else",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "function",
            "external",
            "null",
            "true",
            "false",
            "date",
            "time",
            "duration",
            "list",
            "context",
            "month",
            "i",
            "value");

    private final Item item;
    private final ItemText text;
    private final List<LawNumber> numbers;
    private final CountyClasses counties;
    private final Units units;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(TAKEN);

    DmnItem(Item item, ItemText text, List<LawNumber> numbers, CountyClasses counties) {
        this.item = item;
        this.text = text;
        this.numbers = numbers;
        this.counties = counties;
        this.units = new Units(item, text, numbers);
        item.facts().forEach(spec -> names.put("fact " + spec.name(), free(spec.name())));
        item.amounts().forEach(amount -> names.put("amount " + amount, free(amount)));
        item.rules().forEach(rule -> names.put("rule " + rule, free(rule)));
        numbers.forEach(number -> names.put("number " + number.name(), free("number_" + number.name())));
        for (var own :
                List.of("today", "desk", "governing_day", "county_class", "applies", "conditions_met", "outcome"))
            names.put(own, free(own));
    }

    Item of() {
        return item;
    }

    ItemText text() {
        return text;
    }

    List<LawNumber> numbers() {
        return numbers;
    }

    CountyClasses counties() {
        return counties;
    }

    Units units() {
        return units;
    }

    /** @param what kind and name, {@code fact age}, or one of the names that every model has */
    String name(String what) {
        var name = names.get(what);
        if (name == null) throw new IllegalArgumentException("nothing is named " + what);
        return name;
    }

    /** A name that is free, the wished one if it is. */
    String free(String wished) {
        var name = wished;
        while (!taken.add(name)) name += "_";
        return name;
    }

    LawNumber number(String name) {
        return numbers.stream()
                .filter(number -> number.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean isMember(String group, String name) {
        return item.fact(group).type() instanceof FactType.Members members
                && members.each().stream().anyMatch(spec -> spec.name().equals(name));
    }
}
