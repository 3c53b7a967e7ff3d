package anjia.catalogue;

import anjia.web.Amount;
import anjia.web.ArithmeticRow;
import anjia.web.BandCell;
import anjia.web.Condition;
import anjia.web.Entitlement;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in the words of one language, ready to be laid out (评估说明): the same on the worker's page, in the officer's
 * file and in the letter. Sentences may hold {@code **bold**} words; show them as {@link anjia.web.Prose}.
 *
 * @param item code of the item
 * @param name the name people see; {@code official} is the Chinese name of the law
 * @param verdict the answer in a few words: "您可以领"
 * @param amount the amount that people ask for first; null when the item gives none or not yet
 * @param lead the sentences under it: for how long, from when, what would raise it
 * @param sums each amount as on a wage slip; empty when not entitled
 * @param ladders each table of the law with where the person stands
 * @param grounds the conditions, in the order of the law
 * @param quotations the articles that decide, in their own words
 * @param figures every number of the law that was used, with validity and source
 * @param unfound numbers without which it cannot be said; empty when all were found
 * @param periods the schedule, neighbouring months of equal amounts together; empty when there is none
 * @param questions that still matter, cheapest first
 * @param ways what would turn a No into a Yes, one sentence each; empty when nothing would, or nothing is needed
 * @param together name of the item that, handed in with it, is all that it takes; empty when more is missing, or nothing
 * @param governingDay the day whose law holds
 * @param lawHash hash of the law text
 * @param carried end of an address that says whom it is about; empty when it is about the person
 */
public record Explanation(
        String item,
        String name,
        String official,
        Entitlement.State state,
        String verdict,
        @Nullable Amount amount,
        List<String> lead,
        List<Sum> sums,
        List<Ladder> ladders,
        List<Ground> grounds,
        List<Quotation> quotations,
        List<Figure> figures,
        List<Unfound> unfound,
        List<Period> periods,
        List<OpenQuestion> questions,
        List<String> ways,
        String together,
        LocalDate day,
        LocalDate governingDay,
        String lawHash,
        String carried) {

    /** How an amount was reckoned (算式). */
    public record Sum(String name, List<ArithmeticRow> rows, String article) {}

    /**
     * A table of the law and where the person stands in it (档次).
     *
     * @param name the amount that it yields: "按缴费年限能领几个月"
     * @param value what it yields here: "12个月"
     * @param standing where the person stands: "您缴了**59个月**。"
     * @param fact name of the fact it reads
     * @param next distance to the next band; empty at the top
     * @param mark how well the figures of the table are known
     * @param doubt where it says what would settle them; empty when they are sure
     */
    public record Ladder(
            String name,
            String value,
            String standing,
            String fact,
            List<BandCell> cells,
            String next,
            String article,
            Mark mark,
            String doubt) {}

    /**
     * A condition of the law and how it came out (条件).
     *
     * @param article where it stands, in Chinese
     */
    public record Ground(String rule, Condition condition, String article) {}

    /** An article in its own words (条文), those that decide between {@code **}. */
    public record Quotation(String text, String source) {}

    /**
     * A number of the law (法定数值).
     *
     * @param where the class or place it was read for; empty when it is the same everywhere
     * @param validity from when to when it holds
     * @param confirm a sentence when it should be confirmed at the window; else empty
     * @param doubt where it says what would settle it; empty when it is sure
     */
    public record Figure(
            String name,
            String value,
            String where,
            String validity,
            String source,
            Mark mark,
            String confirm,
            String doubt) {}

    /** A number of the law of which no value was found, and where it says who can tell it (没有找到的数). */
    public record Unfound(String name, String doubt) {}

    /** Months of the same amount, one after the other (按月待遇). */
    public record Period(LocalDate from, LocalDate to, int months, long fen) {}

    /** The conditions as the page of a person shows them, each with its article. */
    public List<Condition> conditions() {
        return grounds.stream().map(Ground::condition).toList();
    }
}
