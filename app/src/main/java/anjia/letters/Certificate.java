package anjia.letters;

import anjia.access.PersonId;
import anjia.catalogue.Assessed;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate is made of (证明内容); its words stand beside the item.
 *
 * @param person whom it is about and for
 * @param turn the decision of the file that issues it, from 1
 * @param kind as the item names it; a person holds one of a kind
 * @param validUntil last day; null when it holds until something ends it
 * @param division whose serial it gets
 */
public record Certificate(
        PersonId person,
        String caseNumber,
        int turn,
        Assessed assessed,
        String kind,
        @Nullable LocalDate validUntil,
        String office,
        DivisionCode division,
        LocalDate issuedOn) {}
