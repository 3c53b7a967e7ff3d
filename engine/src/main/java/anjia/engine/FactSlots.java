package anjia.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one person in the order of the item's {@code uses}, checked and made ready to be read. */
final class FactSlots {
    private final List<FactSpec> specs;
    private final Fact[] facts;
    private final Step.@Nullable FactRead[] figures;
    private final long[] masks;
    private final @Nullable List<FactSlots>[] members;

    @SuppressWarnings("unchecked") // an array of lists, filled by us alone
    private FactSlots(List<FactSpec> specs) {
        this.specs = specs;
        this.facts = new Fact[specs.size()];
        this.figures = new Step.FactRead[specs.size()];
        this.masks = new long[specs.size()];
        this.members = new List[specs.size()];
    }

    /** @throws BadFacts with every fact that does not fit its declaration */
    static FactSlots of(List<FactSpec> specs, Facts facts) {
        var slots = new FactSlots(specs);
        List<BadFacts.Misfit> misfits = null;
        for (int slot = 0; slot < specs.size(); slot++) {
            var fact = facts.get(specs.get(slot).name());
            var expected = slots.fill(slot, specs.get(slot), fact);
            if (expected == null) continue;
            if (misfits == null) misfits = new ArrayList<>();
            misfits.add(new BadFacts.Misfit(specs.get(slot).name(), expected));
        }
        if (misfits != null) throw new BadFacts(misfits);
        return slots;
    }

    /** What was expected instead, or null when the fact fits. */
    private @Nullable String fill(int slot, FactSpec spec, Fact fact) {
        if (!FactFit.fits(spec, fact)) return FactFit.expected(spec);
        facts[slot] = fact;
        switch (spec.type()) {
            case FactType.Count _, FactType.ClassOf _, FactType.Day _, FactType.Place _ -> {}
            case FactType.YesNo _ ->
                masks[slot] = fact instanceof Fact.Known(Value.YesNo(boolean yes), var _) ? yes ? 2 : 1 : 3;
            case FactType.OneOf(var choices) -> masks[slot] = choice(choices, fact);
            case FactType.Members(var each, var _, var _, var _) ->
                members[slot] = fact instanceof Fact.Known(Value.Members(var people), var _)
                        ? people.stream().map(member -> of(each, member)).toList()
                        : null;
        }
        return null;
    }

    /** Made when it is first read: most items stop at their gate. */
    private static Step.FactRead read(FactSpec spec, Fact fact) {
        return switch (spec.type()) {
            case FactType.Count count -> count(spec, fact, count.low(), count.high(), count.measure());
            case FactType.ClassOf _ -> count(spec, fact, 1, FactFit.CLASSES, Measure.whole(Unit.PLAIN));
            case FactType.Day _ -> day(spec, fact);
            case FactType.Place _ -> new Step.FactRead(spec, fact, 0, 1, Measure.whole(Unit.PLAIN));
            case FactType.Members(var _, var least, var most, var _) -> size(spec, fact, least, most);
            case FactType.YesNo _, FactType.OneOf _ ->
                throw new IllegalArgumentException("no figure, but a choice: " + spec.name());
        };
    }

    private static Step.FactRead count(FactSpec spec, Fact fact, long low, long high, Measure measure) {
        return switch (fact) {
            case Fact.Known(Value.Whole(long n), var _) -> new Step.FactRead(spec, fact, n, n, measure);
            case Fact.AtLeast(long n, var _) -> new Step.FactRead(spec, fact, n, high, measure);
            default -> new Step.FactRead(spec, fact, low, high, measure);
        };
    }

    private static Step.FactRead size(FactSpec spec, Fact fact, int least, int most) {
        var measure = Measure.whole(Unit.PEOPLE);
        return fact instanceof Fact.Known(Value.Members(var people), var _)
                ? new Step.FactRead(spec, fact, people.size(), people.size(), measure)
                : new Step.FactRead(spec, fact, least, most, measure);
    }

    private static Step.FactRead day(FactSpec spec, Fact fact) {
        if (!(fact instanceof Fact.Known(Value.Day(var day), var _)))
            return new Step.FactRead(spec, fact, Range.DATE.low(), Range.DATE.high(), Measure.DATE);
        return new Step.FactRead(spec, fact, day.toEpochDay(), day.toEpochDay(), Measure.DATE);
    }

    private static long choice(List<String> choices, Fact fact) {
        if (fact instanceof Fact.Known(Value.Code(var code), var _)) return 1L << choices.indexOf(code);
        return (1L << choices.size()) - 1;
    }

    FactSpec spec(int slot) {
        return specs.get(slot);
    }

    Fact fact(int slot) {
        return facts[slot];
    }

    int size() {
        return specs.size();
    }

    /** A count or a day, the size of a group; for a place only whether it is open. */
    Step.FactRead figure(int slot) {
        var made = figures[slot];
        if (made == null) figures[slot] = made = read(specs.get(slot), facts[slot]);
        return made;
    }

    /** The facts of each member of a group; null while nobody knows who belongs to it. */
    @Nullable
    List<FactSlots> members(int slot) {
        return members[slot];
    }

    /** The choices that are possible, one bit each; for yes-or-no facts bit 0 is no and bit 1 is yes. */
    long mask(int slot) {
        return masks[slot];
    }

    @Nullable
    String place(int slot) {
        return facts[slot] instanceof Fact.Known(Value.Code(var code), var _) ? code : null;
    }
}
