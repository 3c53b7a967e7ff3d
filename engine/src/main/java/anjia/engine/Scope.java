package anjia.engine;

import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The names that a sentence may use: facts by slot, numbers, and the amounts that stand before it. Remembers what was used. */
final class Scope {
    private final List<FactSpec> facts;
    private final Map<String, NumberTable> numbers;
    private final @Nullable String place;
    private final Map<String, DefinedAmount> amounts = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> usedFacts = new HashSet<>();
    private final Set<String> usedNumbers = new HashSet<>();
    private final Set<Integer> present = new HashSet<>();
    private List<FactSpec> members = List.of();

    /** An amount that later sentences may read. */
    record DefinedAmount(int index, Range range, @Nullable Range sum) {}

    /** @param place fact that names the item's place, {@code desk}, or null */
    Scope(List<FactSpec> facts, Map<String, NumberTable> numbers, @Nullable String place) {
        this.facts = facts;
        this.numbers = numbers;
        this.place = place;
    }

    /** Slot of a fact, -1 when there is none of this name. */
    int slot(String name) {
        for (int slot = 0; slot < facts.size(); slot++) {
            if (!facts.get(slot).name().equals(name)) continue;
            usedFacts.add(name);
            return slot;
        }
        for (int member = 0; member < members.size(); member++)
            if (members.get(member).name().equals(name)) return facts.size() + member;
        return -1;
    }

    FactSpec spec(int slot) {
        return slot < facts.size() ? facts.get(slot) : members.get(slot - facts.size());
    }

    /** Reads what stands in the brackets of {@code some in list (…)}: there each member's own facts have names too, after the item's slots. */
    <T> T each(Expression.Name list, Supplier<T> brackets) {
        var slot = group(list);
        if (!members.isEmpty()) throw Misuse.of(list.at(), "a group cannot be looked at inside a group");
        members = ((FactType.Members) spec(slot).type()).each();
        try {
            return brackets.get();
        } finally {
            members = List.of();
        }
    }

    /** Slot of a fact that is a group of people. */
    int group(Expression.Name list) {
        var slot = required(list);
        if (spec(slot).type() instanceof FactType.Members) return slot;
        throw Misuse.of(list.at(), "expected a group of people; the fact " + list.name() + " is none");
    }

    /** The gate lets only those through of whom this fact is not absent. */
    void present(int slot) {
        present.add(slot);
    }

    /** Whether the fact can be known not to be there when a rule or an amount is read. */
    boolean mayBeAbsent(int slot) {
        return spec(slot).mayBeAbsent() && !present.contains(slot);
    }

    int required(Expression.Name fact) {
        var slot = slot(fact.name());
        if (slot < 0) throw unknown(fact.at(), fact.name());
        return slot;
    }

    /** The name of an amount that is wrong itself. */
    void broken(String name) {
        broken.add(name);
    }

    Misuse unknown(Position at, String name) {
        if (broken.contains(name)) return Misuse.consequence(at);
        var known = new ArrayList<>(facts.stream().map(FactSpec::name).toList());
        members.forEach(member -> known.add(member.name()));
        known.addAll(amounts.keySet());
        known.addAll(List.of("today", "month"));
        return Misuse.unknown(at, "name", name, known);
    }

    @Nullable
    DefinedAmount amount(String name) {
        return amounts.get(name);
    }

    void define(String name, DefinedAmount amount) {
        amounts.put(name, amount);
    }

    NumberTable number(Expression.LawNumber number) {
        var found = numbers.get(number.name());
        if (found == null) throw Misuse.unknown(number.at().plus(1), "number", number.name(), numbers.keySet());
        usedNumbers.add(number.name());
        return found;
    }

    /** The place that a number is read for when the sentence names none. */
    @Nullable
    String place() {
        return place;
    }

    /** Slot of the fact that gives the class of the county in this place, NOWHERE when none is declared or used. */
    int classSlot(String placeFact) {
        for (int slot = 0; slot < facts.size(); slot++) {
            if (!(facts.get(slot).type() instanceof FactType.ClassOf(var of)) || !of.equals(placeFact)) continue;
            usedFacts.add(facts.get(slot).name());
            return slot;
        }
        return NumberNode.NOWHERE;
    }

    Set<String> usedFacts() {
        return usedFacts;
    }

    Set<String> usedNumbers() {
        return usedNumbers;
    }
}
