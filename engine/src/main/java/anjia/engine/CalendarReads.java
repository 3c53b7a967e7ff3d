package anjia.engine;

import anjia.engine.FigureNode.When;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a condition reads of the calendar (与日期有关的内容): the day itself, and numbers of the law that differ from day to day. */
final class CalendarReads {
    private final Set<When> days = EnumSet.noneOf(When.class);
    private final Set<NumberNode> numbers = new HashSet<>();

    private CalendarReads() {}

    static CalendarReads of(ClaimNode condition) {
        var reads = new CalendarReads();
        reads.add(condition);
        return reads;
    }

    static CalendarReads of(FigureNode figure) {
        var reads = new CalendarReads();
        reads.add(figure);
        return reads;
    }

    /** Whether it reads a day that goes on while one waits. */
    boolean readsDay(Frame frame) {
        return days.stream().anyMatch(frame::goesOn);
    }

    /** First days after that of the frame on which another value of a number is read, or none any more. */
    SortedSet<Long> changes(Frame frame, long last) {
        var changes = new TreeSet<Long>();
        for (var read : numbers) {
            if (!frame.goesOn(read.when())) continue;
            for (int version = 0; version < read.number().versions().size(); version++) {
                changes.add(read.number().versions().get(version).from().toEpochDay());
                if (read.number().until(version) < last)
                    changes.add(read.number().until(version) + 1);
            }
            if (read.number().by() == NumberTable.By.COUNTY_CLASS)
                frame.counties().lists().forEach(list -> changes.add(list.from()));
        }
        return changes.subSet(frame.day(When.TODAY) + 1, last + 1);
    }

    private void add(ClaimNode condition) {
        switch (condition) {
            case ClaimNode.Compare compare -> {
                add(compare.left());
                add(compare.right());
            }
            case ClaimNode.Not(var inner) -> add(inner);
            case ClaimNode.Joined joined -> joined.parts().forEach(this::add);
            case ClaimNode.Each each -> add(each.condition());
            case ClaimNode.Listed _, ClaimNode.IsKnown _, ClaimNode.YesNo _ -> {}
        }
    }

    private void add(FigureNode figure) {
        switch (figure) {
            case FigureNode.OfDay(var when) -> days.add(when);
            case NumberNode number -> numbers.add(number);
            case SumNode sum -> add(sum.left(), sum.right());
            case ShiftNode shift -> add(shift.day(), shift.by());
            case SpanNode span -> add(span.from(), span.to());
            case ProductNode product -> add(product.left(), product.right());
            case QuotientNode quotient -> add(quotient.left(), quotient.right());
            case PartNode part -> add(part.whole());
            case RoundNode round -> add(round.inner());
            case ExtremeNode extreme -> extreme.parts().forEach(this::add);
            case BranchNode branch -> {
                add(branch.condition());
                add(branch.then(), branch.otherwise());
            }
            case TableNode table -> table.columns().forEach(this::add);
            case GroupSumNode sum -> add(sum.each());
            case CoveredNode covered -> add(covered);
            case FigureNode.Constant _,
                    FigureNode.OfFact _,
                    FigureNode.OfAmount _,
                    FigureNode.SumOfMonths _,
                    PlaceNode _ -> {}
        }
    }

    private void add(FigureNode one, FigureNode other) {
        add(one);
        add(other);
    }

    private void add(TableNode.Column column) {
        if (column instanceof TableNode.Column.Numbers(var of)) add(of);
    }

    private void add(CoveredNode covered) {
        if (covered.counts() != null) add(covered.counts());
        add(covered.until());
        if (covered.within() != null) add(covered.within());
    }
}
