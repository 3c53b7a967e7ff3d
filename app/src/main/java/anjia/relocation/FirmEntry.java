package anjia.relocation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters firms that there were before this house (既有企业录入). */
@Service
public class FirmEntry {

    private final FirmRows rows;
    private final Audit audit;
    private final Changes changes;

    FirmEntry(FirmRows rows, Audit audit, Changes changes) {
        this.rows = rows;
        this.audit = audit;
        this.changes = changes;
    }

    /** @param until last day of the promise; {@code agreement} the paper that it stands in */
    public record Promise(int jobs, LocalDate until, String agreement) {}

    /** A firm that is open in the county already is the one that is there. @param cameFrom null for what was founded here */
    @Transactional
    public void enter(
            Actor.SystemJob job,
            OfficeId office,
            UUID organisation,
            FirmKind kind,
            @Nullable DivisionCode cameFrom,
            DivisionCode division,
            LocalDate since,
            Promise promise) {
        var content = new Firm.Content(
                organisation, kind, cameFrom, division, since, promise.jobs(), promise.until(), promise.agreement());
        var firm = new Firm(Ids.next(), content, Firm.State.OPEN, null, "");
        if (!rows.insert(firm, office, job)) return;
        audit.record(job, "relocation.enter", List.of(firm.id()), Map.of());
        changes.append("relocation.firm", firm.id());
    }
}
