package anjia.letters;

import anjia.catalogue.Assessed;
import java.time.LocalDate;

/**
 * What a decision letter is made of (决定书内容).
 *
 * @param turn which decision of the file it is, from 1; another turn is another letter, and the one before is replaced
 * @param assessed what the decision rests on
 * @param reason the officer's own words when the assessment was overruled; else empty
 * @param office name of the office that decided
 * @param employer which employer it is about
 */
public record Decision(
        String caseNumber,
        int turn,
        Assessed assessed,
        boolean granted,
        String reason,
        String office,
        LocalDate decidedOn,
        Employer employer) {

    /**
     * The employer of a file (涉及的用人单位); all empty for items that are about none.
     *
     * @param said in the words of the person
     * @param named the organisation that the office looked up
     */
    public record Employer(String said, String named) {
        public static final Employer NONE = new Employer("", "");
    }
}
