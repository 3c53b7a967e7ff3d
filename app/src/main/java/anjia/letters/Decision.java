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
 */
public record Decision(
        String caseNumber,
        int turn,
        Assessed assessed,
        boolean granted,
        String reason,
        String office,
        LocalDate decidedOn) {}
