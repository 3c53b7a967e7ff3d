package anjia.engine;

import java.time.LocalDate;
import java.util.List;

/** The smallest change that turns a No into a Yes (最近的出路), found by search and verified by assessing again. */
public sealed interface Nearest {

    /**
     * @param turns one to three, to be done in this order
     * @param day earliest day on which all of it can be so
     * @param outcome ENTITLED, or UNKNOWN when other questions stay open
     * @param amounts what it would give then
     */
    record Change(List<Turn> turns, LocalDate day, Outcome outcome, List<Amount> amounts) implements Nearest {}

    /** Nothing that somebody or time can change would help; or nothing had to be looked for. */
    record None() implements Nearest {}

    /**
     * One fact that would be otherwise.
     *
     * @param fact its name; {@code today} when only waiting is needed
     */
    record Turn(String fact, Fact from, Fact to, ChangedBy by, LocalDate day) {}
}
