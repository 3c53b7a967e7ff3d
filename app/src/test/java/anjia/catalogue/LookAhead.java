package anjia.catalogue;

import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.NumberUsed;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks ahead for somebody of whom these facts are known, under the law that came with the program. */
final class LookAhead {

    static final Law LAW = Law.load(new LawFiles("").read());
    static final WhatIfs WHAT_IFS = WhatIfFile.read("whatif.yaml", WhatIfEvents.text(), LAW);
    static final Set<LocalDate> CHANGES =
            LAW.numbers().stream().map(NumberUsed::inForce).collect(Collectors.toSet());
    static final DivisionCode ZIYANG = new DivisionCode("610924");

    private LookAhead() {}

    static WhatIf at(String event, WhatIfSaid said, LocalDate today, Facts facts) {
        var world = world(today, facts);
        return new WhatIf(
                WHAT_IFS,
                WHAT_IFS.find(event).orElseThrow(),
                said,
                world,
                world,
                (item, known, day, desk) -> desk == null
                        ? LAW.assess(item.code(), known, day)
                        : LAW.assess(item.code(), known, day, desk.value()));
    }

    private static WhatIf.World world(LocalDate today, Facts facts) {
        var matters = LAW.items().values().stream()
                .filter(item -> !item.isForOrganisations())
                .map(item -> new Assessed(
                        item, used(item, facts), LAW.assess(item.code(), used(item, facts), today, ZIYANG.value())))
                .toList();
        return new WhatIf.World(today, ZIYANG, matters);
    }

    private static Facts used(Item item, Facts facts) {
        var used = Facts.none();
        for (var spec : item.facts()) used = used.put(spec.name(), facts.get(spec.name()));
        return used;
    }

    static WhatIfSaid said(LocalDate day, Map<String, String> facts) {
        var read = new HashMap<String, Fact>();
        facts.forEach((name, text) -> read.put(name, spec(name).read(text)));
        return new WhatIfSaid(day, null, new Fact.Missing(), read);
    }

    static WhatIfSaid wage(LocalDate day, long fen) {
        return new WhatIfSaid(day, null, new Fact.Known(new Value.Whole(fen), null), Map.of());
    }

    static WhatIfSaid moving(LocalDate day, String place, Map<String, String> facts) {
        var said = said(day, facts);
        return new WhatIfSaid(day, new DivisionCode(place), said.wage(), said.facts());
    }

    private static FactSpec spec(String fact) {
        return LAW.items().values().stream()
                .filter(item -> item.uses(fact))
                .findFirst()
                .orElseThrow()
                .fact(fact);
    }
}
