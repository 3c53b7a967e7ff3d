package anjia.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The smallest change that turns a No into a Yes (最近的出路), found by search and verified by assessing again. */
public sealed interface Nearest {

    /**
     * @param turns one to three, to be done in this order
     * @param day earliest day on which all of it can be so
     * @param outcome ENTITLED, or UNKNOWN when other questions stay open
     * @param gateIsOpen whether nobody knows even then that the item concerns the person
     * @param amounts what it would give then
     * @param questions that are still open then, cheapest first
     * @param missing holes of the law text that are met then
     */
    record Change(
            List<Turn> turns,
            LocalDate day,
            Outcome outcome,
            boolean gateIsOpen,
            List<Amount> amounts,
            List<Question> questions,
            List<MissingNumber> missing)
            implements Nearest {

        /** Whether it is all that it takes. */
        public boolean isEnough() {
            return outcome == Outcome.ENTITLED && !gateIsOpen;
        }

        /** Whether it is enough, or becomes so by the same answers and figures of the law as the other. */
        boolean leavesNoMoreOpenThan(Change other) {
            return isEnough()
                    || !other.isEnough()
                            && other.facts().containsAll(facts())
                            && names(other).containsAll(names(this));
        }

        private List<String> facts() {
            return questions.stream().map(Question::fact).toList();
        }

        private static List<String> names(Change change) {
            return change.missing.stream().map(MissingNumber::name).toList();
        }

        /** Whether all of its turns are such. */
        public boolean isOnly(Predicate<Turn> such) {
            return turns.stream().allMatch(such);
        }
    }

    /** Nothing that somebody or time can change would help; or nothing had to be looked for. */
    record None() implements Nearest {}

    /**
     * One fact that would be otherwise.
     *
     * @param fact its name; {@code today} when only waiting is needed
     */
    record Turn(String fact, Fact from, Fact to, ChangedBy by, LocalDate day) {}
}
