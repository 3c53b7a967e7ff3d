package anjia.engine;

import java.util.List;

/** A compiled expression whose value is a number or a day. */
sealed interface FigureNode
        permits BranchNode,
                ExtremeNode,
                FigureNode.Constant,
                FigureNode.OfAmount,
                FigureNode.OfDay,
                FigureNode.OfFact,
                FigureNode.SumOfMonths,
                GroupSumNode,
                CoveredNode,
                PartNode,
                PlaceNode,
                NumberNode,
                ProductNode,
                QuotientNode,
                RoundNode,
                ShiftNode,
                SpanNode,
                SumNode,
                TableNode {

    Range range();

    /** The figure, whose ends are then those of {@link Frame#low} and {@link Frame#high}. */
    Step.Figure read(Frame frame);

    default Measure measure() {
        return range().measure();
    }

    record Constant(Step.Constant step) implements FigureNode {
        @Override
        public Range range() {
            return Range.of(step.low(), step.measure());
        }

        @Override
        public Step.Figure read(Frame frame) {
            return frame.read(step, step.low(), step.low());
        }
    }

    /** A count or a day among the facts. */
    record OfFact(int slot, Range range) implements FigureNode {
        @Override
        public Step.Figure read(Frame frame) {
            var read = frame.figure(slot);
            return frame.read(read, read.low(), read.high());
        }
    }

    enum When {
        GOVERNING_DAY,
        TODAY,
        MONTH
    }

    record OfDay(When when) implements FigureNode {
        @Override
        public Range range() {
            return Range.DATE;
        }

        @Override
        public Step.Figure read(Frame frame) {
            var day = frame.day(when);
            frame.holdsUntil(when, day);
            return frame.read(new Step.DayRead(when == When.MONTH ? "month" : "today", day), day, day);
        }
    }

    record OfAmount(String name, int index, Range range) implements FigureNode {
        @Override
        public Step.Figure read(Frame frame) {
            var amount = frame.amount(index);
            var read = new Step.AmountRead(name, amount.low(), amount.high(), measure(), amount.trace());
            return frame.read(read, amount.low(), amount.high());
        }
    }

    record SumOfMonths(String name, int index, Range range) implements FigureNode {
        @Override
        public Step.Figure read(Frame frame) {
            var schedule = frame.amount(index);
            long low = 0;
            long high = 0;
            for (var month : schedule.months()) {
                if (month.certain()) low += month.low();
                high += month.high();
            }
            var part = new Step.AmountRead(name, low, high, measure(), schedule.trace());
            var sum = new Step.Arithmetic(Step.Operator.SUM_OF_MONTHS, low, high, measure(), List.of(part));
            return frame.read(sum, low, high);
        }
    }
}
