package anjia.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one person in the order of the item's {@code uses}, checked and ready to be read. */
final class FactSlots {
    private final ReadyFact[] facts;
    private final int[] which;

    private FactSlots(ReadyFact[] facts, int[] which) {
        this.facts = facts;
        this.which = which;
    }

    /** @throws BadFacts with every fact that does not fit its declaration */
    static FactSlots of(List<FactSpec> specs, Facts facts) {
        var slots = new ReadyFact[specs.size()];
        for (int slot = 0; slot < slots.length; slot++) {
            var spec = specs.get(slot);
            slots[slot] = ReadyFact.of(spec, facts.get(spec.name()));
        }
        return new FactSlots(slots, straight(slots.length)).checked();
    }

    /**
     * Copies nothing: most items look at a few of their facts and stop at the gate.
     *
     * @param all facts of the whole law, all of which fit their declarations
     * @param which of them, in the order of the slots
     */
    static FactSlots of(ReadyFact[] all, int[] which) {
        return new FactSlots(all, which);
    }

    /** @throws BadFacts with every fact that does not fit its declaration */
    FactSlots checked() {
        for (int slot = 0; slot < which.length; slot++) if (!at(slot).fits()) throw bad();
        return this;
    }

    private BadFacts bad() {
        var misfits = new ArrayList<BadFacts.Misfit>();
        for (int slot = 0; slot < which.length; slot++)
            if (!at(slot).fits()) misfits.add(new BadFacts.Misfit(spec(slot).name(), FactFit.expected(spec(slot))));
        return new BadFacts(misfits);
    }

    private ReadyFact at(int slot) {
        return facts[which[slot]];
    }

    /** The same but for what these turns make otherwise. */
    FactSlots turned(List<Nearest.Turn> turns) {
        var turned = new ReadyFact[which.length];
        for (int slot = 0; slot < turned.length; slot++) turned[slot] = turned(at(slot), turns);
        return new FactSlots(turned, straight(turned.length)).checked();
    }

    private static ReadyFact turned(ReadyFact fact, List<Nearest.Turn> turns) {
        for (var turn : turns) if (fact.spec().name().equals(turn.fact())) return ReadyFact.of(fact.spec(), turn.to());
        return fact;
    }

    private static int[] straight(int size) {
        var which = new int[size];
        for (int slot = 0; slot < size; slot++) which[slot] = slot;
        return which;
    }

    FactSpec spec(int slot) {
        return at(slot).spec();
    }

    Fact fact(int slot) {
        return at(slot).fact();
    }

    int size() {
        return which.length;
    }

    /** A count or a day, the size of a group; for a place only whether it is open. */
    Step.FactRead figure(int slot) {
        return at(slot).figure();
    }

    Step.YesNoRead answer(int slot) {
        return at(slot).answer();
    }

    /** The facts of each member of a group; null while nobody knows who belongs to it. */
    @Nullable
    List<FactSlots> members(int slot) {
        return at(slot).members();
    }

    /** The choices that are possible, one bit each; for yes-or-no facts bit 0 is no and bit 1 is yes. */
    long mask(int slot) {
        return at(slot).mask();
    }

    @Nullable
    String place(int slot) {
        return at(slot).place();
    }
}
