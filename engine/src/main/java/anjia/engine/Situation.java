package anjia.engine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one person, checked once and ready for every item of a law (个人情形): who asks for many items asks here.
 * Immutable.
 */
public final class Situation {
    private final Law law;
    private final ReadyFact[] facts;
    private final boolean sound;

    /**
     * @param facts every fact of the law, missing ones among them, in the law's order
     * @param sound whether all of them fit their declarations
     */
    Situation(Law law, ReadyFact[] facts, boolean sound) {
        this.law = law;
        this.facts = facts;
        this.sound = sound;
    }

    /**
     * The same answer as {@link Law#assess(String, Facts, LocalDate)}.
     *
     * @throws BadFacts when a fact that the item uses does not fit its declaration
     * @throws UnknownItem when no item has the code
     */
    public Assessment assess(String item, LocalDate day) {
        return assess(law.readable(item), day, null);
    }

    /** @param division code of the desk's division, for items whose numbers are read for the desk's place */
    public Assessment assess(String item, LocalDate day, String division) {
        return assess(law.readable(item), day, division);
    }

    private Assessment assess(Law.Readable item, LocalDate day, @Nullable String division) {
        var slots = FactSlots.of(facts, item.facts());
        return law.assess(item.item(), sound ? slots : slots.checked(), day, division, Map.of());
    }
}
