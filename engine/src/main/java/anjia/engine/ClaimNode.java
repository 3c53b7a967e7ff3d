package anjia.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A compiled condition. */
sealed interface ClaimNode {

    /** The claim, of which {@link Frame#result} then is what came of it. */
    Step.Claim read(Frame frame);

    record Compare(Step.Comparator comparator, FigureNode left, FigureNode right, long leftFactor, long rightFactor)
            implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var a = left.read(frame);
            var aLow = frame.low() * leftFactor;
            var aHigh = frame.high() * leftFactor;
            var b = right.read(frame);
            var bLow = frame.low() * rightFactor;
            var bHigh = frame.high() * rightFactor;
            var result = absent(a) || absent(b) ? Result.NOT_MET : result(aLow, aHigh, bLow, bHigh);
            return frame.read(new Step.Comparison(comparator, a, b, result), result);
        }

        Compare with(Step.Comparator other) {
            return new Compare(other, left, right, leftFactor, rightFactor);
        }

        private Result result(long aLow, long aHigh, long bLow, long bHigh) {
            return switch (comparator) {
                case AT_LEAST -> between(aLow >= bHigh, aHigh < bLow);
                case MORE -> between(aLow > bHigh, aHigh <= bLow);
                case AT_MOST -> between(aHigh <= bLow, aLow > bHigh);
                case LESS -> between(aHigh < bLow, aLow >= bHigh);
                case EQUAL -> between(aLow == aHigh && bLow == bHigh && aLow == bLow, aHigh < bLow || aLow > bHigh);
                case NOT_EQUAL -> between(aHigh < bLow || aLow > bHigh, aLow == aHigh && bLow == bHigh && aLow == bLow);
            };
        }

        private static Result between(boolean met, boolean not) {
            return met ? Result.MET : not ? Result.NOT_MET : Result.UNKNOWN;
        }

        /** A day that is known not to be there is neither before nor after anything. */
        private static boolean absent(Step.Figure figure) {
            return figure instanceof Step.FactRead read && read.fact() instanceof Fact.Absent;
        }
    }

    /** @param mask bit per choice of the fact that satisfies it */
    record Listed(int slot, long mask, List<String> choices) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var possible = frame.mask(slot);
            var result =
                    (possible & ~mask) == 0 ? Result.MET : (possible & mask) == 0 ? Result.NOT_MET : Result.UNKNOWN;
            return frame.read(new Step.Listed(frame.spec(slot), frame.fact(slot), choices, result), result);
        }
    }

    /** Of a fact that is never absent it is never false: it only makes sure that the fact is asked. */
    record IsKnown(int slot) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var result = switch (frame.fact(slot)) {
                case Fact.Known _, Fact.AtLeast _ -> Result.MET;
                case Fact.Absent _ -> Result.NOT_MET;
                case Fact.Missing _ -> Result.UNKNOWN;
            };
            return frame.read(new Step.IsKnown(frame.spec(slot), frame.fact(slot), result), result);
        }
    }

    /** A yes-or-no fact. */
    record YesNo(int slot) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var answer = frame.answer(slot);
            return frame.read(answer, answer.result());
        }
    }

    /** Some or every member of a group; all of them are looked at, so that everybody who keeps it from holding can be told. */
    record Each(int slot, boolean every, ClaimNode condition) implements ClaimNode {
        /** Whoever is known to belong to the group. */
        List<FactSlots> people(Frame frame) {
            var members = frame.members(slot);
            return members == null ? List.of() : members;
        }

        @Override
        public Step.Claim read(Frame frame) {
            var members = frame.members(slot);
            var read = new ArrayList<Step.Claim>();
            var result = members == null ? Result.UNKNOWN : Result.of(every);
            for (var member : people(frame)) {
                frame.enter(member);
                read.add(condition.read(frame));
                result = every ? result.and(frame.result()) : result.or(frame.result());
            }
            return frame.read(new Step.Each(frame.spec(slot), frame.fact(slot), every, read, result), result);
        }
    }

    record Not(ClaimNode inner) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var claim = inner.read(frame);
            var result = frame.result().not();
            return frame.read(new Step.Logic(Step.Connective.NOT, List.of(claim), result), result);
        }
    }

    /** And, or, unless; stops at the first part that decides. */
    record Joined(Step.Connective connective, List<ClaimNode> parts) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var all = connective == Step.Connective.AND;
            var result = Result.of(all);
            var decides = Result.of(!all);
            var read = new Step.Claim[parts.size()];
            var count = 0;
            while (count < read.length && result != decides) {
                read[count] = parts.get(count).read(frame);
                result = all ? result.and(frame.result()) : result.or(frame.result());
                count++;
            }
            var looked = Arrays.asList(count == read.length ? read : Arrays.copyOf(read, count));
            return frame.read(new Step.Logic(connective, looked, result), result);
        }
    }
}
