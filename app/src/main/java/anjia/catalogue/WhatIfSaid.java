package anjia.catalogue;

import anjia.engine.Fact;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an event that may happen (对假设的回答).
 *
 * @param place a county; null when none was asked for
 * @param wage in fen a month; missing when none was asked for, or she does not know
 * @param facts asked facts of the law; missing when she does not know
 * @param child key of the child that is meant; null when there are not several
 */
record WhatIfSaid(
        LocalDate day,
        @Nullable DivisionCode place,
        Fact wage,
        Map<String, Fact> facts,
        @Nullable String child) {

    WhatIfSaid(LocalDate day, @Nullable DivisionCode place, Fact wage, Map<String, Fact> facts) {
        this(day, place, wage, facts, null);
    }

    WhatIfSaid {
        facts = Map.copyOf(facts);
    }

    static WhatIfSaid on(LocalDate day) {
        return new WhatIfSaid(day, null, new Fact.Missing(), Map.of());
    }

    /** The same on another day. */
    WhatIfSaid onDay(LocalDate other) {
        return new WhatIfSaid(other, place, wage, facts, child);
    }

    /** Whether what happens is about this one; what is about nobody in particular is meant always. */
    boolean means(@Nullable Subject subject) {
        return child == null || subject == null || subject.key().equals(child);
    }

    boolean says(String fact) {
        return facts.containsKey(fact);
    }

    Fact fact(String name) {
        return facts.getOrDefault(name, new Fact.Missing());
    }
}
