package anjia.organisations;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.OfficeId;
import anjia.registry.Organisations;
import anjia.registry.Persons;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a mandate whose letter an office saw before this house (既有授权录入). */
@Service
public class MandateEntry {

    private final MandateRows rows;
    private final Mandates mandates;
    private final Persons persons;
    private final Organisations organisations;

    MandateEntry(MandateRows rows, Mandates mandates, Persons persons, Organisations organisations) {
        this.rows = rows;
        this.mandates = mandates;
        this.persons = persons;
        this.organisations = organisations;
    }

    /**
     * Who saw the letter.
     *
     * @param name of the member of staff
     */
    public record SeenBy(OfficeId office, String name) {}

    /**
     * She acts for the organisation until the day.
     *
     * @param organisation one with a credit code
     * @param duty what she does there, as she would write it
     * @param legal whether she is the legal representative (法定代表人)
     * @throws NoSuchMandate when the house knows no such person or organisation
     */
    @Transactional
    public void enter(
            Actor.SystemJob by,
            PersonId person,
            UUID organisation,
            String duty,
            boolean legal,
            LocalDate until,
            SeenBy seen) {
        var she = persons.view(by, person).orElseThrow(NoSuchMandate::new);
        var of = organisations.find(organisation).orElseThrow(NoSuchMandate::new);
        var code = of.creditCode();
        if (code == null) throw new NoSuchMandate();
        var mandate = Mandate.asked(person, she, duty, legal, code, of.name(), of.division());
        rows.insert(mandate);
        rows.approve(mandate, organisation, until, by, seen.name(), seen.office());
        mandates.note(by, "organisations.approve", mandate, organisation);
    }
}
