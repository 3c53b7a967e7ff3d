package anjia.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares how facts are declared. */
final class FactDifference {
    private final List<LawChange> changes;

    FactDifference(List<LawChange> changes) {
        this.changes = changes;
    }

    /** @param before facts that some item uses, by name */
    void add(Map<String, FactSpec> before, Map<String, FactSpec> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var old = before.get(name);
            var now = after.get(name);
            if (old == null) changes.add(new LawChange.FactAdded(name));
            else if (now == null) changes.add(new LawChange.FactRemoved(name));
            else settings(name, declared(old), declared(now));
        }
    }

    private void settings(String name, Map<String, String> before, Map<String, String> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var old = before.getOrDefault(key, "");
            var now = after.getOrDefault(key, "");
            if (!Objects.equals(old, now)) changes.add(new LawChange.FactSetting(name, key, old, now));
        }
    }

    /** The keys of {@code facts.yaml} as they would be written; those of each member behind the member's name. */
    static Map<String, String> declared(FactSpec spec) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("is", spec.is());
        keys.put("type", type(spec.type()));
        keys.put("range", range(spec.type()));
        keys.put("from", spec.from() == null ? "" : spec.from());
        keys.put("open", spec.openAtLeast() ? "at least" : "");
        keys.put("changes by", spec.changesBy().name().toLowerCase(Locale.ROOT));
        keys.put("ask cost", String.valueOf(spec.ask().cost()));
        keys.put("ask question", spec.ask().question());
        var paper = spec.ask().paper();
        keys.put("ask paper", paper == null ? "" : paper);
        if (spec.type() instanceof FactType.Members members)
            for (var each : members.each())
                declared(each).forEach((key, text) -> keys.put(each.name() + " " + key, text));
        return keys;
    }

    static String type(FactType type) {
        return switch (type) {
            case FactType.Count count ->
                count.unit() == Unit.RATIO ? "percent" : count.unit().text();
            case FactType.YesNo _ -> "yes or no";
            case FactType.OneOf(var choices) -> choices.stream().collect(Collectors.joining(", ", "one of [", "]"));
            case FactType.Day(var absent) -> "day" + (absent ? ", may be absent" : "");
            case FactType.Place(var absent) -> "place" + (absent ? ", may be absent" : "");
            case FactType.ClassOf(var place) -> "class of " + place;
            case FactType.Members(var each, var _, var _, var spell) ->
                spell == null
                        ? "members"
                        : "spells from %s to %s"
                                .formatted(
                                        each.get(spell.from()).name(),
                                        each.get(spell.until()).name());
        };
    }

    private static String range(FactType type) {
        return switch (type) {
            case FactType.Count(var _, var low, var high) -> low + ".." + high;
            case FactType.Members(var _, var least, var most, var _) -> least + ".." + most;
            case FactType.YesNo _, FactType.OneOf _, FactType.Day _, FactType.Place _, FactType.ClassOf _ -> "";
        };
    }
}
