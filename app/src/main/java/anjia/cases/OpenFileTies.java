package anjia.cases;

import anjia.access.Actor;
import anjia.places.DivisionCode;
import anjia.registry.TieKind;
import anjia.registry.Ties;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * While a file is open, the division of the window that took it and that of the office that decides may see the person (在办件管辖). Both
 * ties end with the file, unless another open file needs them. An organisation has none: what is public needs no reach.
 */
@Component
class OpenFileTies {

    private final Ties ties;
    private final CaseFiles files;

    OpenFileTies(Ties ties, CaseFiles files) {
        this.ties = ties;
        this.files = files;
    }

    void add(CaseFile file, LocalDate day) {
        if (file.isOfOrganisation()) return;
        for (var division : divisions(file)) ties.add(house(file), file.applicant(), TieKind.OPEN_FILE, division, day);
    }

    /** Called when the file is closed already. */
    void end(CaseFile file, LocalDate day) {
        if (file.isOfOrganisation()) return;
        var needed = new LinkedHashSet<DivisionCode>();
        files.of(file.applicant()).stream()
                .filter(other -> other.isOpen() && !other.id().equals(file.id()))
                .forEach(other -> needed.addAll(divisions(other)));
        for (var division : divisions(file))
            if (!needed.contains(division)) ties.end(house(file), file.applicant(), TieKind.OPEN_FILE, division, day);
    }

    private static Set<DivisionCode> divisions(CaseFile file) {
        var divisions = new LinkedHashSet<DivisionCode>();
        divisions.add(file.division());
        divisions.add(file.desk());
        return divisions;
    }

    private static Actor house(CaseFile file) {
        return new Actor.SystemJob(file.source());
    }
}
