package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.ChangedBy;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the law would give after an event (假设推演): facts that the event changes are changed, what goes on by itself until its day goes on, all
 * others stand. Nothing is stored and nothing is guessed: each answer is an assessment.
 */
final class WhatIf {

    private final WhatIfs whatIfs;
    private final WhatIfEvent event;
    private final WhatIfSaid said;
    private final World before;
    private final World after;
    private final Assessor assessor;

    /** How an item is assessed. */
    @FunctionalInterface
    interface Assessor {
        Assessment assess(Item item, Facts facts, LocalDate day, @Nullable DivisionCode desk);
    }

    /**
     * What is known today of everything that a person can have, seen from one desk.
     *
     * @param matters those that do not concern her today as well
     */
    record World(LocalDate today, @Nullable DivisionCode desk, List<Assessed> matters) {
        World {
            matters = List.copyOf(matters);
        }
    }

    /** @param after how the world looks from where she will be; the same as {@code before} unless the event moves her */
    WhatIf(WhatIfs whatIfs, WhatIfEvent event, WhatIfSaid said, World before, World after, Assessor assessor) {
        this.whatIfs = whatIfs;
        this.event = event;
        this.said = said;
        this.before = before;
        this.after = after;
        this.assessor = assessor;
    }

    WhatIfEvent event() {
        return event;
    }

    LocalDate day() {
        return said.day();
    }

    /** What she has without the event and with it, both on its day. */
    Comparison comparison() {
        return Comparison.of(day(), without(), with(day(), day()), touched(), does());
    }

    /** Why the event cannot be on that day: the item that it is cannot be had then; empty when it can. */
    Optional<Assessed> impossible() {
        return without().stream()
                .filter(one -> one.item().code().equals(event.does()))
                .filter(one -> Standing.isRuledOut(one.assessment()))
                .findFirst();
    }

    /** Another day that makes a difference, within twelve months; empty when none does. */
    Optional<BestDay> bestDay() {
        return BestDay.find(day(), this::with, touched(), does());
    }

    private List<Assessed> without() {
        return before.matters().stream()
                .map(one -> assessed(one, until(one, before, day()), day(), before.desk()))
                .toList();
    }

    /** What she has on {@code seenOn} when the event happened on {@code happensOn}, which is not later. */
    List<Assessed> with(LocalDate happensOn, LocalDate seenOn) {
        var then = said.onDay(happensOn);
        var changed = new HashMap<String, Fact>();
        for (var one : after.matters())
            changed(one, until(one, after, happensOn), then).byName().forEach(changed::putIfAbsent);
        return after.matters().stream()
                .map(one -> {
                    var facts = changed(one, until(one, after, happensOn), then);
                    return assessed(one, since(one, facts, changed, happensOn, seenOn), seenOn, after.desk());
                })
                .toList();
    }

    private Facts until(Assessed one, World world, LocalDate day) {
        var all = all(world);
        return each(one, (spec, fact) -> whatIfs.later(spec, fact, all, world.today(), day), one.facts());
    }

    private Facts changed(Assessed one, Facts facts, WhatIfSaid then) {
        var changed = facts;
        for (var change : event.changes())
            if (one.item().uses(change.fact()))
                changed = changed.put(
                        change.fact(), WhatIfEvent.changed(change, changed.get(change.fact()), then));
        return changed;
    }

    /** What the event began to count goes on counting: months away from home, months of being registered. */
    private Facts since(Assessed one, Facts facts, Map<String, Fact> all, LocalDate from, LocalDate to) {
        var months = ChronoUnit.MONTHS.between(from, to);
        return each(
                one,
                (spec, fact) -> counts(spec)
                        ? WhatIfs.grown(spec, fact, months)
                        : whatIfs.later(spec, fact, all, from, to),
                facts);
    }

    private boolean counts(FactSpec spec) {
        return spec.changesBy() == ChangedBy.TIME && touched().contains(spec.name());
    }

    @FunctionalInterface
    private interface Turn {
        Fact turn(FactSpec spec, Fact fact);
    }

    private static Facts each(Assessed one, Turn turn, Facts facts) {
        var turned = facts;
        for (var spec : one.item().facts())
            turned = turned.put(spec.name(), turn.turn(spec, facts.get(spec.name())));
        return turned;
    }

    private Assessed assessed(Assessed one, Facts facts, LocalDate day, @Nullable DivisionCode desk) {
        return new Assessed(one.item(), facts, assessor.assess(one.item(), facts, day, desk), one.subject());
    }

    private static Map<String, Fact> all(World world) {
        var all = new HashMap<String, Fact>();
        for (var one : world.matters()) one.facts().byName().forEach(all::putIfAbsent);
        return all;
    }

    private Set<String> touched() {
        return event.changes().stream().map(WhatIfEvent.Change::fact).collect(Collectors.toSet());
    }

    private Set<String> does() {
        var does = event.does();
        return does == null ? Set.of() : Set.of(does);
    }
}
