package anjia.catalogue;

import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may happen, and what goes on by itself until it does (假设目录), as {@code whatif.yaml} says. */
record WhatIfs(List<GoesOn> goesOn, List<WhatIfEvent> events) {

    /**
     * What goes on by itself.
     *
     * @param whilst facts that have to be so at the beginning
     * @param after from how many calendar months on
     * @param grow counts that grow by one each calendar month
     * @param set facts that are otherwise then
     */
    record GoesOn(Map<String, Fact> whilst, int after, List<String> grow, Map<String, Fact> set) {

        boolean holds(Map<String, Fact> all) {
            return whilst.entrySet().stream()
                    .allMatch(one -> one.getValue()
                            .toString()
                            .equals(all.getOrDefault(one.getKey(), new Fact.Missing())
                                    .toString()));
        }
    }

    Optional<WhatIfEvent> find(String code) {
        return events.stream().filter(event -> event.code().equals(code)).findFirst();
    }

    /**
     * What a fact is on a later day when nothing happens.
     *
     * @param all every fact that is known of her on the first day, by which it is judged what goes on
     */
    Fact later(FactSpec spec, Fact fact, Map<String, Fact> all, LocalDate from, LocalDate to) {
        var months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
        var later = fact;
        for (var one : goesOn) {
            if (months < 1 || months < one.after() || !one.holds(all)) continue;
            if (one.grow().contains(spec.name())) later = grown(spec, later, months);
            later = one.set().getOrDefault(spec.name(), later);
        }
        return later;
    }

    /** A count that is so many higher, as far as it can be. */
    static Fact grown(FactSpec spec, Fact fact, long months) {
        var most = spec.type() instanceof FactType.Count count ? count.high() : Long.MAX_VALUE;
        return switch (fact) {
            case Fact.Known(Value.Whole(var n), var origin) ->
                new Fact.Known(new Value.Whole(Math.min(n + months, most)), origin);
            case Fact.AtLeast(var n, var origin) -> new Fact.AtLeast(Math.min(n + months, most), origin);
            case Fact.Known _, Fact.Absent _, Fact.Missing _ -> fact;
        };
    }
}
