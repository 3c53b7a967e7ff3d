package anjia.catalogue;

import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Value;
import anjia.places.DivisionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may happen in a life (假设的变化), and what it would change.
 *
 * @param asks what is asked about it, one question a page; the day comes first
 * @param does code of the item that the event itself is, as registering is; null for most
 * @param moves whether she is looked at from the desk of the place that she names, once it has happened
 */
record WhatIfEvent(
        String code,
        String drawing,
        List<Ask> asks,
        List<Change> changes,
        @Nullable String does,
        boolean moves) {

    static final String DAY = "day";
    static final String PLACE = "place";
    static final String WAGE = "wage";
    static final String CHILD = "child";

    /** What is asked; the name is that of the field. */
    sealed interface Ask {
        String name();

        record TheDay() implements Ask {
            @Override
            public String name() {
                return DAY;
            }
        }

        /** @param here whether only counties of our province are meant */
        record ThePlace(boolean here) implements Ask {
            @Override
            public String name() {
                return PLACE;
            }
        }

        /** Which of several children; what the event changes is about that one alone. */
        record TheChild() implements Ask {
            @Override
            public String name() {
                return CHILD;
            }
        }

        /** A month, typed in yuan. */
        record TheWage() implements Ask {
            @Override
            public String name() {
                return WAGE;
            }
        }

        /**
         * A fact of the law.
         *
         * @param choices the only ones that are offered; all of the fact's when empty
         * @param unlessKnown whether it is not asked when the record knows it
         */
        record AFact(String name, List<String> choices, boolean unlessKnown) implements Ask {}
    }

    /** @param when asked fact to the answer after which the change holds; always when empty */
    record Change(String fact, Map<String, String> when, Becomes to) {
        boolean holds(WhatIfSaid said) {
            return when.entrySet().stream()
                    .allMatch(one -> said.fact(one.getKey()).toString().equals(one.getValue()));
        }
    }

    /** What a fact becomes. */
    sealed interface Becomes {

        record Written(Fact fact) implements Becomes {}

        record TheDay() implements Becomes {}

        record ThePlace() implements Becomes {}

        record TheWage() implements Becomes {}

        /** The answer about the fact itself. */
        record AsSaid() implements Becomes {}

        /** @param facts two digits of a province to what holds there */
        record ByProvince(Map<String, Fact> facts, Fact otherwise) implements Becomes {}

        /** The first of a group is she herself. */
        record OfHerself(Map<String, Becomes> facts) implements Becomes {}
    }

    /** What the fact is once the event has happened; what nobody said stays as it was. */
    static Fact changed(Change change, Fact before, WhatIfSaid said) {
        if (!change.holds(said)) return before;
        return changed(change.fact(), change.to(), before, said);
    }

    private static Fact changed(String name, Becomes to, Fact before, WhatIfSaid said) {
        return switch (to) {
            case Becomes.Written(var fact) -> fact;
            case Becomes.TheDay _ -> new Fact.Known(new Value.Day(said.day()), null);
            case Becomes.ThePlace _ -> place(said);
            case Becomes.TheWage _ -> said.wage();
            case Becomes.AsSaid _ -> said.says(name) ? said.fact(name) : before;
            case Becomes.ByProvince(var facts, var otherwise) -> byProvince(facts, otherwise, said);
            case Becomes.OfHerself(var facts) -> ofHerself(facts, before, said);
        };
    }

    private static Fact place(WhatIfSaid said) {
        var place = said.place();
        return place == null ? new Fact.Missing() : new Fact.Known(new Value.Code(place.value()), null);
    }

    private static Fact byProvince(Map<String, Fact> facts, Fact otherwise, WhatIfSaid said) {
        var place = said.place();
        if (place == null) return new Fact.Missing();
        return place.at(DivisionLevel.PROVINCE)
                .map(province -> facts.getOrDefault(province.value(), otherwise))
                .orElse(otherwise);
    }

    /** Of a group that is not known nobody knows who else is in it, so it stays unknown. */
    private static Fact ofHerself(Map<String, Becomes> facts, Fact before, WhatIfSaid said) {
        if (!(before instanceof Fact.Known(Value.Members(var each), var origin)) || each.isEmpty()) return before;
        Facts herself = each.getFirst();
        for (var one : facts.entrySet())
            herself = herself.put(one.getKey(), changed(one.getKey(), one.getValue(), herself.get(one.getKey()), said));
        var all = new ArrayList<>(each);
        all.set(0, herself);
        return new Fact.Known(new Value.Members(all), origin);
    }

    String key(String what) {
        return "catalogue.whatif." + code + "." + what;
    }
}
