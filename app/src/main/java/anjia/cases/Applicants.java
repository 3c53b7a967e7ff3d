package anjia.cases;

import anjia.access.Actor;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Frame;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/** Whose file it is, as the office sees it: name, age, sex, the number masked; of an organisation name and code (申请人). */
@Component
class Applicants {

    private final Persons persons;
    private final CaseFiles files;
    private final FilesOfOrganisations organisations;

    Applicants(Persons persons, CaseFiles files, FilesOfOrganisations organisations) {
        this.persons = persons;
        this.files = files;
        this.organisations = organisations;
    }

    /**
     * @param unmask where the whole number, phone or card is asked for; empty for offices that the file is not with
     * @param deceased who died, of a file about a death
     */
    record Who(String name, String line, String unmask, String deceased) {}

    /** Opens the person, which is audited. */
    Who of(Actor.Staff staff, CaseFile file, LocalDate day, Frame frame) {
        if (file.isOfOrganisation()) return organisations.who(file);
        return persons.view(staff, file.applicant())
                .map(person -> new Who(
                        frame.name(person.name()),
                        frame.text(
                                "cases.file.who",
                                Period.between(person.bornOn(), day).getYears(),
                                frame.text("cases.sex." + person.sex()),
                                Formats.identityNumber(person.number().value())),
                        files.areOf(person.id(), staff.office())
                                ? "/desk/persons/%s/unmask"
                                        .formatted(person.id().value())
                                : "",
                        DeceasedAsking.line(files.answers(file.id()), frame)))
                .orElse(new Who(frame.text("cases.file.noName"), "", "", ""));
    }
}
