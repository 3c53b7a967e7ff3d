package anjia.engine;

import anjia.engine.Nearest.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what could be otherwise so that a failing condition holds: facts that a person, an office or time can change, moved just
 * over the border on which the condition failed.
 */
final class Turns {
    private final Frame frame;
    private final LocalDate today;
    private final List<Turn> found = new ArrayList<>();

    private Turns(Frame frame) {
        this.frame = frame;
        this.today = LocalDate.ofEpochDay(frame.day(FigureNode.When.TODAY));
    }

    /** Turns that may make the condition come out as wanted, none of them verified. */
    static List<Turn> of(ClaimNode condition, Frame frame) {
        var turns = new Turns(frame);
        turns.collect(condition, true);
        turns.await(condition, true, frame);
        return turns.found;
    }

    /** Waiting for a version of the rule that is not in force yet, or on which it then has to be waited. */
    static List<Turn> later(CompiledItem.Version<CompiledItem.RuleNode> version, Frame frame) {
        var turns = new Turns(frame);
        turns.await(version.inForce().from());
        turns.await(
                version.of().condition(),
                true,
                frame.on(version.inForce().from().toEpochDay()));
        return turns.found;
    }

    private void collect(ClaimNode condition, boolean wanted) {
        switch (condition) {
            case ClaimNode.Not(var inner) -> collect(inner, !wanted);
            case ClaimNode.Joined joined -> joined.parts().forEach(part -> collect(part, wanted));
            case ClaimNode.YesNo(var slot) -> turn(slot, new Value.YesNo(wanted));
            case ClaimNode.IsKnown(var slot) -> known(slot, wanted);
            case ClaimNode.Listed listed -> choices(listed, wanted);
            case ClaimNode.Compare compare -> compare(compare, wanted);
            case ClaimNode.Each _ -> {} // nobody is told to change the people of a household
        }
    }

    /** Days on which a comparison comes out as wanted by waiting alone, the ages of a household among them. */
    private void await(ClaimNode condition, boolean wanted, Frame from) {
        switch (condition) {
            case ClaimNode.Not(var inner) -> await(inner, !wanted, from);
            case ClaimNode.Joined joined -> joined.parts().forEach(part -> await(part, wanted, from));
            case ClaimNode.Compare compare -> {
                for (var day : Flips.of(compare, from, Range.DATE.high()))
                    if (Flips.result(compare, from, day) == Result.of(wanted)) await(LocalDate.ofEpochDay(day));
            }
            case ClaimNode.Each each -> {
                for (var member : each.people(from)) {
                    from.enter(member);
                    await(each.condition(), wanted, from);
                }
            }
            case ClaimNode.Listed _, ClaimNode.IsKnown _, ClaimNode.YesNo _ -> {}
        }
    }

    private void known(int slot, boolean wanted) {
        if (!wanted) add(slot, new Fact.Absent(null), today);
        else if (frame.spec(slot).type() instanceof FactType.Day) turn(slot, new Value.Day(today));
    }

    private void choices(ClaimNode.Listed listed, boolean wanted) {
        if (!(frame.spec(listed.slot()).type() instanceof FactType.OneOf(var choices))) return;
        for (int i = 0; i < choices.size(); i++)
            if ((listed.mask() >> i & 1) == (wanted ? 1 : 0)) turn(listed.slot(), new Value.Code(choices.get(i)));
    }

    private void compare(ClaimNode.Compare compare, boolean wanted) {
        var left = compare.left().read(frame);
        var right = compare.right().read(frame);
        if (!left.exact() || !right.exact() || compare.leftFactor() != compare.rightFactor()) return;
        var comparator = wanted ? compare.comparator() : opposite(compare.comparator());
        move(compare.left(), border(comparator, right.low()) - left.low());
        move(compare.right(), border(mirrored(comparator), left.low()) - right.low());
    }

    /** Moves every fact that the figure is a plain sum of by the distance. */
    private void move(FigureNode figure, long distance) {
        switch (figure) {
            case FigureNode.OfFact(var slot, var _) -> shift(slot, distance);
            case SumNode sum
            when sum.leftFactor() == 1 && sum.rightFactor() == 1 -> {
                move(sum.left(), distance);
                move(sum.right(), sum.minus() ? -distance : distance);
            }
            default -> {}
        }
    }

    private void shift(int slot, long distance) {
        var read = frame.figure(slot);
        if (!read.exact()) return;
        var to = read.low() + distance;
        var spec = frame.spec(slot);
        if (spec.type() instanceof FactType.Day) turn(slot, new Value.Day(LocalDate.ofEpochDay(to)));
        else if (spec.changesBy() != ChangedBy.TIME) turn(slot, new Value.Whole(to));
        else if (distance > 0) add(slot, new Fact.Known(new Value.Whole(to), null), after(spec.unit(), distance));
    }

    private void await(LocalDate day) {
        if (day.isAfter(today)) found.add(new Turn(TurnSearch.TODAY, known(today), known(day), ChangedBy.TIME, day));
    }

    private LocalDate after(Unit unit, long n) {
        return switch (unit) {
            case YEARS -> today.plusYears(n);
            case MONTHS -> today.plusMonths(n);
            default -> today.plusDays(n);
        };
    }

    private void turn(int slot, Value to) {
        add(slot, new Fact.Known(to, null), today);
    }

    private void add(int slot, Fact to, LocalDate day) {
        var spec = frame.spec(slot);
        if (spec.changesBy() == ChangedBy.NOBODY || to.equals(frame.fact(slot)) || !FactFit.fits(spec, to)) return;
        found.add(new Turn(spec.name(), frame.fact(slot), to, spec.changesBy(), day));
    }

    private static Fact known(LocalDate day) {
        return new Fact.Known(new Value.Day(day), null);
    }

    /** The first value on the right side of a border. */
    private static long border(Step.Comparator comparator, long bound) {
        return switch (comparator) {
            case AT_LEAST, AT_MOST, EQUAL -> bound;
            case MORE, NOT_EQUAL -> bound + 1;
            case LESS -> bound - 1;
        };
    }

    private static Step.Comparator mirrored(Step.Comparator comparator) {
        return switch (comparator) {
            case LESS -> Step.Comparator.MORE;
            case AT_MOST -> Step.Comparator.AT_LEAST;
            case EQUAL -> Step.Comparator.EQUAL;
            case NOT_EQUAL -> Step.Comparator.NOT_EQUAL;
            case AT_LEAST -> Step.Comparator.AT_MOST;
            case MORE -> Step.Comparator.LESS;
        };
    }

    private static Step.Comparator opposite(Step.Comparator comparator) {
        return switch (comparator) {
            case LESS -> Step.Comparator.AT_LEAST;
            case AT_MOST -> Step.Comparator.MORE;
            case EQUAL -> Step.Comparator.NOT_EQUAL;
            case NOT_EQUAL -> Step.Comparator.EQUAL;
            case AT_LEAST -> Step.Comparator.LESS;
            case MORE -> Step.Comparator.AT_MOST;
        };
    }
}
