package anjia.cases;

import anjia.access.PersonId;
import anjia.catalogue.Matter;
import anjia.engine.Outcome;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is stored (办件), without what is sealed in it.
 *
 * @param applicant the person; of a file of an organisation its id, under which nobody finds a person
 * @param organisation the applicant when it is one; null when it is a person
 * @param subject key of whom it is about; empty when it is about the applicant
 * @param office decides, and {@code division} is that office's
 * @param takenDivision of the window that took it; null when the person did it alone
 * @param outcome of the assessment at hand-in, by the law of {@code lawHash}
 * @param clockFrom the limit counts from here: the hand-in, or the day it was opened again
 * @param version grows with every change of state
 */
record CaseFile(
        UUID id,
        CaseNumber number,
        UUID handIn,
        String item,
        PersonId applicant,
        @Nullable UUID organisation,
        String subject,
        OfficeId office,
        DivisionCode division,
        @Nullable DivisionCode takenDivision,
        Outcome outcome,
        String lawHash,
        CaseState state,
        LocalDate handedInOn,
        LocalDate clockFrom,
        ClockLimit limit,
        LocalDate dueOn,
        boolean dueProvisional,
        @Nullable LocalDate closedOn,
        long version) {

    Matter matter() {
        return new Matter(item, subject);
    }

    boolean isOfOrganisation() {
        return organisation != null;
    }

    boolean isOpen() {
        return !state.isFinal();
    }

    /** The division where the person stood or lives, for numbers that are read there. */
    DivisionCode desk() {
        return takenDivision == null ? division : takenDivision;
    }

    String source() {
        return "case:" + number;
    }
}
