package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Facts;
import anjia.places.Office;
import anjia.work.BulkWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what was decided about employers before this house (既有查实案件录入). */
@Service
public class UpheldEntry {

    private final BulkFiles bulk;
    private final BulkWriter writer;
    private final Numbers numbers;
    private final CaseFiles files;
    private final FileEmployers employers;

    UpheldEntry(BulkFiles bulk, BulkWriter writer, Numbers numbers, CaseFiles files, FileEmployers employers) {
        this.bulk = bulk;
        this.writer = writer;
        this.numbers = numbers;
        this.files = files;
        this.employers = employers;
    }

    /**
     * A file with its employer.
     *
     * @param item one that is about an employer
     * @param settledOn wages: paid in full; dispute: the award; null when that is not known
     */
    public record Upheld(
            PersonId applicant,
            String item,
            Office window,
            Office office,
            Facts facts,
            LocalDate handedInOn,
            LocalDate decidedOn,
            UUID employer,
            @Nullable LocalDate settledOn) {}

    @Transactional
    public void enter(Actor.SystemJob job, Upheld one) {
        var number = numbers.next(one.window());
        var file = new BulkFiles.FileOf(
                one.applicant(),
                one.item(),
                one.window(),
                number.serial(),
                one.office(),
                one.facts(),
                one.handedInOn(),
                one.decidedOn());
        writer.write(job, bulk.files(job, List.of(file)));
        employers.enter(job, files.find(number).orElseThrow(), one.employer(), one.decidedOn(), one.settledOn());
    }
}
