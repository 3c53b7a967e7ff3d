package anjia.engine;

import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Written;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What one decision rests on, noted while its expression is written: inputs, other decisions, and the tables of numbers. */
final class DmnNeeds {
    private final DmnItem item;
    private final Map<String, String> outside;
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Set<String> decisions = new LinkedHashSet<>();
    private final Set<String> knowledge = new LinkedHashSet<>();

    /** @param outside sentences that FEEL cannot reckon to the input that stands for each; shared by all decisions of a model */
    DmnNeeds(DmnItem item, Map<String, String> outside) {
        this.item = item;
        this.outside = outside;
    }

    /** A fact or an amount. */
    String name(String name) {
        if (name.equals("today")) return today();
        if (!item.of().uses(name)) {
            var amount = item.name("amount " + name);
            decisions.add("amount_" + name);
            return amount;
        }
        inputs.add("fact_" + name);
        return item.name("fact " + name);
    }

    String today() {
        inputs.add("today");
        return item.name("today");
    }

    String desk() {
        inputs.add("desk");
        return item.name("desk");
    }

    String governingDay() {
        decisions.add("governing_day");
        return item.name("governing_day");
    }

    String number(String name) {
        knowledge.add("number_" + name);
        return item.name("number " + name);
    }

    String countyClass() {
        knowledge.add("county_class");
        return item.name("county_class");
    }

    String rule(String name) {
        decisions.add("rule_" + name);
        return item.name("rule " + name);
    }

    String decision(String id, String name) {
        decisions.add(id);
        return name;
    }

    /** The months of a history are counted by whoever asks, and come in as a number; its description is the sentence of the law. */
    String reckonedOutside(Expression.Covered covered) {
        var name = outside.computeIfAbsent(
                Written.of(covered),
                _ -> item.free("months_of_" + covered.spells().name() + "_" + (outside.size() + 1)));
        inputs.add("outside_" + name);
        return name;
    }

    Set<String> inputs() {
        return inputs;
    }

    Set<String> decisions() {
        return decisions;
    }

    Set<String> knowledge() {
        return knowledge;
    }
}
