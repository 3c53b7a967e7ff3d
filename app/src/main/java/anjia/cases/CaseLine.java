package anjia.cases;

import anjia.access.PersonId;
import anjia.catalogue.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file in a list (办件行).
 *
 * @param applicant the person; of a file of an organisation its id
 * @param subject key of whom it is about; empty when it is about the applicant
 */
public record CaseLine(
        CaseNumber number,
        PersonId applicant,
        boolean ofOrganisation,
        String item,
        String subject,
        CaseState state,
        LocalDate handedInOn,
        LocalDate dueOn,
        boolean dueProvisional,
        @Nullable LocalDate closedOn) {

    public Matter matter() {
        return new Matter(item, subject);
    }

    static CaseLine of(CaseFile file) {
        return new CaseLine(
                file.number(),
                file.applicant(),
                file.isOfOrganisation(),
                file.item(),
                file.subject(),
                file.state(),
                file.handedInOn(),
                file.dueOn(),
                file.dueProvisional(),
                file.closedOn());
    }
}
