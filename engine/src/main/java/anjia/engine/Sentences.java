package anjia.engine;

import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of a rules text, gathered by name over all its versions, each name where it first stands. */
final class Sentences {
    private final Faults faults;
    private final Map<String, List<Dated<Definition.Rule>>> rules = new LinkedHashMap<>();
    private final Map<String, List<Dated<Definition.Amount>>> amounts = new LinkedHashMap<>();
    private final List<Expression.Name> uses = new ArrayList<>();
    private final List<Definition.OnlyOneOf> onlyOneOf = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Definition.@Nullable AppliesWhen appliesWhen;

    /** A sentence with the days of the heading it stands under. */
    record Dated<T>(Validity inForce, T definition, RulesText.Section section) {}

    Sentences(RulesText text, Faults faults) {
        this.faults = faults;
        for (var section : text.sections()) for (var definition : section.definitions()) add(section, definition);
        rules.forEach((name, versions) -> join(name, versions));
        amounts.forEach((name, versions) -> join(name, versions));
        amounts.forEach((name, versions) -> {
            if (rules.containsKey(name))
                faults.add(versions.getFirst().definition().at(), "the name " + name + " stands for a rule already");
        });
    }

    private void add(RulesText.Section section, Definition definition) {
        var inForce = new Validity(section.from(), section.to());
        switch (definition) {
            case Definition.Uses(var _, var facts) -> uses.addAll(facts);
            case Definition.AppliesWhen when -> gate(when);
            case Definition.OnlyOneOf of -> onlyOneOf.add(of);
            case Definition.Broken(var _, var name) -> broken.add(name);
            case Definition.Rule rule ->
                rules.computeIfAbsent(rule.name(), unused -> new ArrayList<>())
                        .add(new Dated<>(inForce, rule, section));
            case Definition.Amount amount ->
                amounts.computeIfAbsent(amount.name(), unused -> new ArrayList<>())
                        .add(new Dated<>(inForce, amount, section));
        }
    }

    private void gate(Definition.AppliesWhen when) {
        if (appliesWhen != null) faults.add(when.at(), "expected one 'applies when', found a second");
        appliesWhen = when;
    }

    /** Versions of one name follow each other day by day. */
    private <T extends Definition> void join(String name, List<Dated<T>> versions) {
        versions.sort(Comparator.comparing(version -> version.inForce().from()));
        for (int i = 1; i < versions.size(); i++) {
            var before = versions.get(i - 1).inForce().to();
            var from = versions.get(i).inForce().from();
            var at = versions.get(i).definition().at();
            if (!from.isAfter(before))
                faults.add(
                        at,
                        "overlap: %s is defined %s as well"
                                .formatted(
                                        name,
                                        before.equals(LocalDate.MAX) ? "from an earlier day on" : "until " + before));
            else if (!from.equals(before.plusDays(1)))
                faults.add(at, "gap: %s is in force until %s, and then only from %s".formatted(name, before, from));
        }
    }

    Map<String, List<Dated<Definition.Rule>>> rules() {
        return rules;
    }

    Map<String, List<Dated<Definition.Amount>>> amounts() {
        return amounts;
    }

    Definition.@Nullable AppliesWhen appliesWhen() {
        return appliesWhen;
    }

    /** The groups of amounts of which nobody has two. */
    List<Definition.OnlyOneOf> onlyOneOf() {
        return onlyOneOf;
    }

    /** Names of sentences that could not be read. */
    List<String> broken() {
        return broken;
    }

    /** The table that stands below the amount. */
    RulesText.Table table(Dated<Definition.Amount> amount) {
        return amount.section().tables().stream()
                .filter(table -> table.amount().equals(amount.definition().name()))
                .findFirst()
                .orElseThrow(() -> Misuse.of(
                        amount.definition().at(),
                        "expected a table below the fence for the amount "
                                + amount.definition().name()));
    }

    /** The declared facts of {@code uses}, in its order. */
    List<FactSpec> uses(Map<String, FactSpec> known) {
        var facts = new ArrayList<FactSpec>();
        for (var name : uses) {
            var fact = known.get(name.name());
            if (fact == null) faults.unknown(name.at(), "fact", name.name(), known.keySet());
            else if (facts.contains(fact))
                faults.add(name.at(), "the fact " + name.name() + " stands here a second time");
            else facts.add(fact);
        }
        return List.copyOf(facts);
    }

    void unused(Set<String> used, Set<String> named) {
        for (var name : uses)
            if (!used.contains(name.name()) && !named.contains(name.name()) && faults.none())
                faults.add(name.at(), "the fact " + name.name() + " is listed in uses, but nothing uses it");
    }

    /** Names of the rules and amounts of a section. */
    static List<String> names(RulesText.Section section) {
        return section.definitions().stream()
                .flatMap(definition -> switch (definition) {
                    case Definition.Rule rule -> Stream.of(rule.name());
                    case Definition.Amount amount -> Stream.of(amount.name());
                    case Definition.Uses _, Definition.AppliesWhen _, Definition.OnlyOneOf _, Definition.Broken _ ->
                        Stream.<String>empty();
                })
                .toList();
    }
}
