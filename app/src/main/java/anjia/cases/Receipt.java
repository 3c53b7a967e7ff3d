package anjia.cases;

import java.time.LocalDate;

/** What came of one item of a hand-in (回执). */
public sealed interface Receipt {

    String item();

    CaseNumber number();

    /** The office has it, and decides by the day; {@code provisional} when that day's calendar is not published: say "about". */
    record Accepted(CaseNumber number, String item, LocalDate dueOn, boolean provisional) implements Receipt {}

    /** It waits for another file of hers, and goes on by itself (后办). */
    record Follows(CaseNumber number, String item) implements Receipt {}

    /** Decided at once (即时办结). */
    record Settled(CaseNumber number, String item) implements Receipt {}

    /** There is a file already, open or granted: it stands, and nothing new was made. */
    record AlreadyOpen(CaseNumber number, String item) implements Receipt {}
}
