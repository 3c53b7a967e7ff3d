package anjia.engine;

import java.util.ArrayList;
import java.util.List;

/** A compiled condition. */
sealed interface ClaimNode {

    Step.Claim read(Frame frame);

    record Compare(Step.Comparator comparator, FigureNode left, FigureNode right, long leftFactor, long rightFactor)
            implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var a = left.read(frame);
            var b = right.read(frame);
            return new Step.Comparison(comparator, a, b, absent(a) || absent(b) ? Result.NOT_MET : result(a, b));
        }

        private Result result(Step.Figure a, Step.Figure b) {
            var aLow = a.low() * leftFactor;
            var aHigh = a.high() * leftFactor;
            var bLow = b.low() * rightFactor;
            var bHigh = b.high() * rightFactor;
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
            return new Step.Listed(frame.spec(slot), frame.fact(slot), choices, result);
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
            return new Step.IsKnown(frame.spec(slot), frame.fact(slot), result);
        }
    }

    /** A yes-or-no fact; its mask has bit 0 for no and bit 1 for yes. */
    record YesNo(int slot) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var possible = frame.mask(slot);
            var result = possible == 2 ? Result.MET : possible == 1 ? Result.NOT_MET : Result.UNKNOWN;
            return new Step.YesNoRead(frame.spec(slot), frame.fact(slot), result);
        }
    }

    /** Some or every member of a group; all of them are looked at, so that everybody who keeps it from holding can be told. */
    record Each(int slot, boolean every, ClaimNode condition) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var members = frame.members(slot);
            var read = new ArrayList<Step.Claim>();
            var result = members == null ? Result.UNKNOWN : Result.of(every);
            for (var member : members == null ? List.<FactSlots>of() : members) {
                frame.enter(member);
                var claim = condition.read(frame);
                read.add(claim);
                result = every ? result.and(claim.result()) : result.or(claim.result());
            }
            return new Step.Each(frame.spec(slot), frame.fact(slot), every, read, result);
        }
    }

    record Not(ClaimNode inner) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var claim = inner.read(frame);
            return new Step.Logic(
                    Step.Connective.NOT, List.of(claim), claim.result().not());
        }
    }

    /** And, or, unless; stops at the first part that decides. */
    record Joined(Step.Connective connective, List<ClaimNode> parts) implements ClaimNode {
        @Override
        public Step.Claim read(Frame frame) {
            var all = connective == Step.Connective.AND;
            var result = Result.of(all);
            var read = new ArrayList<Step.Claim>(parts.size());
            for (var part : parts) {
                var claim = part.read(frame);
                read.add(claim);
                result = all ? result.and(claim.result()) : result.or(claim.result());
                if (result == Result.of(!all)) break;
            }
            return new Step.Logic(connective, read, result);
        }
    }
}
