package anjia.cases;

import anjia.access.Actor;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Frame;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose file it is, as the office sees it: name, age, sex, the number masked; of an organisation name and code (申请人). */
@Component
class Applicants {

    private final Persons persons;
    private final CaseFiles files;
    private final FilesOfOrganisations organisations;
    private final ClaimedDeaths deaths;

    Applicants(Persons persons, CaseFiles files, FilesOfOrganisations organisations, ClaimedDeaths deaths) {
        this.persons = persons;
        this.files = files;
        this.organisations = organisations;
        this.deaths = deaths;
    }

    /**
     * @param unmask where the whole number, phone or card is asked for; empty for offices that the file is not with
     * @param deceased who died, of a file about a death
     * @param claims files of other relatives for the same death, a line each; only for who decides
     */
    record Who(String name, String line, String unmask, String deceased, List<String> claims) {}

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
                        DeceasedAsking.line(files.answers(file.id()), frame),
                        deaths.lines(staff, file, frame)))
                .orElse(new Who(frame.text("cases.file.noName"), "", "", "", List.of()));
    }
}
