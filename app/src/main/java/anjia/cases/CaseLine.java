package anjia.cases;

import anjia.access.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A file in a list (办件行). */
public record CaseLine(
        CaseNumber number,
        PersonId applicant,
        String item,
        CaseState state,
        LocalDate handedInOn,
        LocalDate dueOn,
        boolean dueProvisional,
        @Nullable LocalDate closedOn) {

    static CaseLine of(CaseFile file) {
        return new CaseLine(
                file.number(),
                file.applicant(),
                file.item(),
                file.state(),
                file.handedInOn(),
                file.dueOn(),
                file.dueProvisional(),
                file.closedOn());
    }
}
