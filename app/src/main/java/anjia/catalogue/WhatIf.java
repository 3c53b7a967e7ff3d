package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.ChangedBy;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Nearest;
import anjia.engine.Outcome;
import anjia.engine.Ways;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * Another day that makes a difference, within twelve months; empty when none does.
     *
     * @param lawChanges days on which a number of the law changes
     */
    Optional<BestDay> bestDay(Set<LocalDate> lawChanges) {
        return BestDay.find(day(), this::with, lawChanges, touched(), does());
    }

    private List<Assessed> without() {
        var known = known(before);
        return before.matters().stream()
                .map(one -> assessed(one, until(one, before, known, day()), day(), before.desk()))
                .toList();
    }

    /** What she has on {@code seenOn} when the event happened on {@code happensOn}, which is not later. */
    List<Assessed> with(LocalDate happensOn, LocalDate seenOn) {
        var known = known(after);
        var then = said.onDay(happensOn);
        var happened = after.matters().stream()
                .map(one -> changed(one, until(one, after, known, happensOn), then))
                .toList();
        var all = merged(happened);
        return IntStream.range(0, happened.size())
                .mapToObj(i -> {
                    var one = after.matters().get(i);
                    var facts = since(one, happened.get(i), all, happensOn, seenOn);
                    return assessed(one, facts, seenOn, after.desk());
                })
                .toList();
    }

    private Facts until(Assessed one, World world, Map<String, Fact> known, LocalDate day) {
        return each(one, (spec, fact) -> whatIfs.later(spec, fact, known, world.today(), day), one.facts());
    }

    private Facts changed(Assessed one, Facts facts, WhatIfSaid then) {
        if (!then.means(one.subject())) return facts;
        var changed = facts;
        for (var change : event.changes())
            if (one.item().uses(change.fact()))
                changed = changed.put(change.fact(), WhatIfEvent.changed(change, changed.get(change.fact()), then));
        return changed;
    }

    /** What the event began to count goes on counting: months away from home, months of being registered. */
    private Facts since(Assessed one, Facts facts, Map<String, Fact> all, LocalDate from, LocalDate to) {
        var months = ChronoUnit.MONTHS.between(from, to);
        return each(
                one,
                (spec, fact) ->
                        counts(spec) ? WhatIfs.grown(spec, fact, months) : whatIfs.later(spec, fact, all, from, to),
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
        for (var spec : one.item().facts()) turned = turned.put(spec.name(), turn.turn(spec, facts.get(spec.name())));
        return turned;
    }

    private Assessed assessed(Assessed one, Facts facts, LocalDate day, @Nullable DivisionCode desk) {
        var found = assessor.assess(one.item(), facts, day, desk);
        return new Assessed(one.item(), facts, leadingSomewhere(found), one.subject());
    }

    /** A way from No to Yes that leaves open whether the item concerns her at all is none: it would be told to everybody. */
    private static Assessment leadingSomewhere(Assessment found) {
        return found.nearest() instanceof Nearest.Change change
                        && change.outcome() != Outcome.ENTITLED
                        && change.gateIsOpen()
                ? found.with(Ways.NONE)
                : found;
    }

    /** Every fact that is known of her today: all items mean the same by its name. */
    private static Map<String, Fact> known(World world) {
        return merged(world.matters().stream().map(Assessed::facts).toList());
    }

    private static Map<String, Fact> merged(List<Facts> facts) {
        var all = new HashMap<String, Fact>();
        for (var one : facts) one.byName().forEach(all::putIfAbsent);
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
