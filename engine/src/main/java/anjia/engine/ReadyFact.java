package anjia.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fact of a person, checked once and made ready for every item that reads it (就绪的事实). */
final class ReadyFact {
    private final FactSpec spec;
    private final Fact fact;
    private final boolean fits;
    private final long mask;
    private final @Nullable List<FactSlots> members;
    private Step.@Nullable FactRead figure;
    private Step.@Nullable YesNoRead answer;

    private ReadyFact(FactSpec spec, Fact fact, boolean fits, long mask, @Nullable List<FactSlots> members) {
        this.spec = spec;
        this.fact = fact;
        this.fits = fits;
        this.mask = mask;
        this.members = members;
    }

    static ReadyFact of(FactSpec spec, Fact fact) {
        if (!FactFit.fits(spec, fact)) return new ReadyFact(spec, fact, false, 0, null);
        return switch (spec.type()) {
            case FactType.Count _, FactType.ClassOf _, FactType.Day _, FactType.Place _ ->
                new ReadyFact(spec, fact, true, 0, null);
            case FactType.YesNo _ -> new ReadyFact(spec, fact, true, yesOrNo(fact), null);
            case FactType.OneOf(var choices) -> new ReadyFact(spec, fact, true, choice(choices, fact), null);
            case FactType.Members group -> new ReadyFact(spec, fact, true, 0, members(group, fact));
        };
    }

    private static long yesOrNo(Fact fact) {
        return fact instanceof Fact.Known(Value.YesNo(boolean yes), var _) ? yes ? 2 : 1 : 3;
    }

    private static long choice(List<String> choices, Fact fact) {
        if (fact instanceof Fact.Known(Value.Code(var code), var _)) return 1L << choices.indexOf(code);
        return (1L << choices.size()) - 1;
    }

    private static @Nullable List<FactSlots> members(FactType.Members group, Fact fact) {
        return fact instanceof Fact.Known(Value.Members(var people), var _)
                ? people.stream()
                        .map(member -> FactSlots.of(group.each(), member))
                        .toList()
                : null;
    }

    FactSpec spec() {
        return spec;
    }

    Fact fact() {
        return fact;
    }

    /** Whether it is what its declaration allows; when not, nothing else here means anything. */
    boolean fits() {
        return fits;
    }

    /** A yes-or-no fact as a claim. Made when it is first read: two threads make the same. */
    Step.YesNoRead answer() {
        var made = answer;
        if (made == null) answer = made = new Step.YesNoRead(spec, fact, yesNo());
        return made;
    }

    private Result yesNo() {
        return mask == 2 ? Result.MET : mask == 1 ? Result.NOT_MET : Result.UNKNOWN;
    }

    /** The choices that are possible, one bit each; for yes-or-no facts bit 0 is no and bit 1 is yes. */
    long mask() {
        return mask;
    }

    /** The facts of each member of a group; null while nobody knows who belongs to it. */
    @Nullable
    List<FactSlots> members() {
        return members;
    }

    @Nullable
    String place() {
        return fact instanceof Fact.Known(Value.Code(var code), var _) ? code : null;
    }

    /** A count or a day, the size of a group; for a place only whether it is open. Made when it is first read: two threads make the same. */
    Step.FactRead figure() {
        var made = figure;
        if (made == null) figure = made = made();
        return made;
    }

    private Step.FactRead made() {
        return switch (spec.type()) {
            case FactType.Count count -> count(count.low(), count.high(), count.measure());
            case FactType.ClassOf _ -> count(1, FactFit.CLASSES, Measure.whole(Unit.PLAIN));
            case FactType.Day _ -> day();
            case FactType.Place _ -> new Step.FactRead(spec, fact, 0, 1, Measure.whole(Unit.PLAIN));
            case FactType.Members(var _, var least, var most, var _) -> size(least, most);
            case FactType.YesNo _, FactType.OneOf _ ->
                throw new IllegalArgumentException("no figure, but a choice: " + spec.name());
        };
    }

    private Step.FactRead count(long low, long high, Measure measure) {
        return switch (fact) {
            case Fact.Known(Value.Whole(long n), var _) -> new Step.FactRead(spec, fact, n, n, measure);
            case Fact.AtLeast(long n, var _) -> new Step.FactRead(spec, fact, n, high, measure);
            default -> new Step.FactRead(spec, fact, low, high, measure);
        };
    }

    private Step.FactRead size(int least, int most) {
        var measure = Measure.whole(Unit.PEOPLE);
        return members == null
                ? new Step.FactRead(spec, fact, least, most, measure)
                : new Step.FactRead(spec, fact, members.size(), members.size(), measure);
    }

    private Step.FactRead day() {
        if (!(fact instanceof Fact.Known(Value.Day(var day), var _)))
            return new Step.FactRead(spec, fact, Range.DATE.low(), Range.DATE.high(), Measure.DATE);
        return new Step.FactRead(spec, fact, day.toEpochDay(), day.toEpochDay(), Measure.DATE);
    }
}
