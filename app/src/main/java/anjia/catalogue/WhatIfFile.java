package anjia.catalogue;

import anjia.catalogue.WhatIfEvent.Ask;
import anjia.catalogue.WhatIfEvent.Becomes;
import anjia.catalogue.WhatIfEvent.Change;
import anjia.engine.BadFacts;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Law;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code whatif.yaml} and holds it against the law: a fact that no item knows, or a value that does not fit it, is a fault with its line. */
final class WhatIfFile {

    private static final Set<String> OF_AN_EVENT = Set.of("code", "drawing", "asks", "changes", "does", "desk");

    private final Law law;
    private final Map<String, FactSpec> facts = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private WhatIfFile(Law law) {
        this.law = law;
        for (var item : law.items().values()) for (var spec : item.facts()) facts.put(spec.name(), spec);
    }

    /** @throws IllegalStateException with every fault, a line each: {@code whatif.yaml:12: no item of the law knows the fact at_wrok} */
    static WhatIfs read(String file, String text, Law law) {
        var reader = new WhatIfFile(law);
        var root = Lined.read(file, text).entries();
        var goesOn = list(root.get("goes on")).stream().map(reader::goesOn).toList();
        var events = list(root.get("events")).stream().map(reader::event).toList();
        if (!reader.faults.isEmpty()) throw new IllegalStateException(String.join("\n", reader.faults));
        return new WhatIfs(goesOn, events);
    }

    private static List<Lined> list(@Nullable Lined yaml) {
        return yaml == null ? List.of() : yaml.items();
    }

    private WhatIfs.GoesOn goesOn(Lined yaml) {
        var parts = yaml.entries();
        var whilst = new LinkedHashMap<String, Fact>();
        entries(parts.get("while")).forEach((name, value) -> whilst.put(name, written(spec(name, value), value)));
        var set = new LinkedHashMap<String, Fact>();
        entries(parts.get("set")).forEach((name, value) -> set.put(name, written(spec(name, value), value)));
        var grow = list(parts.get("grow")).stream()
                .map(one -> spec(one.text(), one))
                .filter(Objects::nonNull)
                .map(FactSpec::name)
                .toList();
        var after = parts.get("after");
        return new WhatIfs.GoesOn(whilst, after == null ? 0 : Integer.parseInt(after.text()), grow, set);
    }

    private WhatIfEvent event(Lined yaml) {
        var parts = yaml.entries();
        parts.forEach((key, value) -> {
            if (!OF_AN_EVENT.contains(key)) fault(value, "an event has no " + key);
        });
        var asks = list(parts.get("asks")).stream().map(this::ask).toList();
        if (asks.isEmpty() || !(asks.getFirst() instanceof Ask.TheDay)) fault(yaml, "an event asks for the day first");
        var changes = new ArrayList<Change>();
        entries(parts.get("changes")).forEach((name, value) -> changes.add(change(name, value, asks)));
        var does = parts.get("does");
        if (does != null && !law.items().containsKey(does.text())) fault(does, "no item of the law is " + does.text());
        return new WhatIfEvent(
                text(yaml, parts, "code"),
                text(yaml, parts, "drawing"),
                asks,
                changes,
                does == null ? null : does.text(),
                parts.containsKey("desk"));
    }

    private Ask ask(Lined yaml) {
        return switch (yaml.text()) {
            case "the day" -> new Ask.TheDay();
            case "the place" -> new Ask.ThePlace(false);
            case "a county here" -> new Ask.ThePlace(true);
            case "the wage" -> new Ask.TheWage();
            case "which child" -> new Ask.TheChild();
            default -> fact(yaml);
        };
    }

    private Ask fact(Lined yaml) {
        var parts = yaml.entries();
        var name = parts.getOrDefault("fact", yaml);
        var spec = spec(name.text(), name);
        var choices = list(parts.get("choices"));
        if (spec != null) choices.forEach(choice -> written(spec, choice));
        return new Ask.AFact(
                name.text(), choices.stream().map(Lined::text).toList(), parts.containsKey("unless known"));
    }

    private Change change(String name, Lined yaml, List<Ask> asks) {
        var spec = spec(name, yaml);
        var when = new LinkedHashMap<String, String>();
        entries(yaml.entries().get("when")).forEach((asked, answer) -> {
            if (asks.stream().noneMatch(ask -> ask.name().equals(asked))) fault(answer, "nobody is asked for " + asked);
            when.put(asked, answer.text());
        });
        return new Change(name, when, becomes(spec, yaml, asks));
    }

    private Becomes becomes(@Nullable FactSpec spec, Lined yaml, List<Ask> asks) {
        if (yaml.isMapping()) return parts(spec, yaml, asks);
        return switch (yaml.text()) {
            case "the day" ->
                fitting(spec, yaml, spec != null && spec.type() instanceof FactType.Day, new Becomes.TheDay());
            case "the place" ->
                fitting(spec, yaml, spec != null && spec.type() instanceof FactType.Place, new Becomes.ThePlace());
            case "the wage" ->
                fitting(
                        spec,
                        yaml,
                        spec != null && Speech.isMoney(spec.unit()) && asks(asks, WhatIfEvent.WAGE),
                        new Becomes.TheWage());
            case "as said" -> fitting(spec, yaml, spec != null && asks(asks, spec.name()), new Becomes.AsSaid());
            default -> new Becomes.Written(written(spec, yaml));
        };
    }

    private static boolean asks(List<Ask> asks, String name) {
        return asks.stream().anyMatch(ask -> ask.name().equals(name));
    }

    private Becomes fitting(@Nullable FactSpec spec, Lined yaml, boolean fits, Becomes becomes) {
        if (spec != null && !fits) fault(yaml, spec.name() + " cannot become \"" + yaml.text() + "\"");
        return becomes;
    }

    private Becomes parts(@Nullable FactSpec spec, Lined yaml, List<Ask> asks) {
        var parts = yaml.entries();
        var is = parts.get("is");
        if (is != null) return becomes(spec, is, asks);
        var provinces = parts.get("by province");
        if (provinces != null) return byProvince(spec, provinces, asks);
        var herself = new LinkedHashMap<String, Becomes>();
        entries(parts.get("of herself"))
                .forEach((name, value) -> herself.put(name, becomes(member(spec, name, value), value, asks)));
        if (herself.isEmpty()) fault(yaml, "expected is, by province or of herself");
        return new Becomes.OfHerself(herself);
    }

    private Becomes byProvince(@Nullable FactSpec spec, Lined yaml, List<Ask> asks) {
        var byCode = new LinkedHashMap<String, Fact>();
        yaml.entries().forEach((code, value) -> byCode.put(code, written(spec, value)));
        var otherwise = byCode.remove("other");
        if (otherwise == null) fault(yaml, "expected what holds in the other provinces");
        if (!asks(asks, WhatIfEvent.PLACE)) fault(yaml, "nobody is asked for the place");
        return new Becomes.ByProvince(byCode, otherwise == null ? new Fact.Missing() : otherwise);
    }

    private @Nullable FactSpec member(@Nullable FactSpec spec, String name, Lined at) {
        var each = spec != null && spec.type() instanceof FactType.Members group ? group.each() : List.<FactSpec>of();
        var found = each.stream().filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty() && spec != null) fault(at, spec.name() + " has no fact " + name + " of each");
        return found.orElse(null);
    }

    private @Nullable FactSpec spec(String name, Lined at) {
        var spec = facts.get(name);
        if (spec == null) fault(at, "no item of the law knows the fact " + name);
        return spec;
    }

    private Fact written(@Nullable FactSpec spec, Lined yaml) {
        if (spec == null) return new Fact.Missing();
        try {
            return spec.read(yaml.text());
        } catch (BadFacts doesNotFit) {
            fault(yaml, doesNotFit.getMessage());
            return new Fact.Missing();
        }
    }

    private String text(Lined at, Map<String, Lined> parts, String key) {
        var value = parts.get(key);
        if (value == null) fault(at, "expected the key " + key);
        return value == null ? "" : value.text();
    }

    private static Map<String, Lined> entries(@Nullable Lined yaml) {
        return yaml == null ? Map.of() : yaml.entries();
    }

    private void fault(Lined at, @Nullable String message) {
        faults.add(at.where() + ": " + message);
    }
}
