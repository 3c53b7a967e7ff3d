package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.places.DivisionCode;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What differs in a file of an organisation (单位办件): it is assessed from its answers and what registers of the house know of it, by the numbers of the county where the organisation is,
 * and nothing in it leads to a person.
 */
@Component
class FilesOfOrganisations {

    private final Organisations organisations;
    private final Assessments assessments;
    private final CaseFiles files;

    FilesOfOrganisations(Organisations organisations, Assessments assessments, CaseFiles files) {
        this.organisations = organisations;
        this.assessments = assessments;
        this.files = files;
    }

    Organisation organisation(CaseFile file) {
        return organisations.find(Objects.requireNonNull(file.organisation())).orElseThrow(NoSuchCase::new);
    }

    Map<UUID, String> names(List<CaseFile> list) {
        return organisations.names(list.stream()
                .filter(CaseFile::isOfOrganisation)
                .map(file -> file.applicant().value())
                .toList());
    }

    /** Where its numbers are read: of an organisation where it is, of a person where she stood or lives. */
    DivisionCode desk(CaseFile file) {
        return file.isOfOrganisation() ? organisation(file).division() : file.desk();
    }

    /** By the numbers of where it is. */
    Assessed assess(Organisation organisation, String item, Answers answers, LocalDate day) {
        return assessments.assess(organisation.id(), item, answers, day, organisation.division());
    }

    /** What was answered, but for what the registers of the house know better: so it is asked on. */
    Answers known(Organisation organisation, String item, Answers answers, LocalDate day) {
        return assessments.registered(organisation.id(), item, answers, day);
    }

    Applicants.Who who(CaseFile file) {
        var organisation = organisation(file);
        var code = organisation.creditCode();
        return new Applicants.Who(organisation.name(), code == null ? "" : code.value(), "", "", List.of());
    }

    /** The papers of the item, and which of them the office has seen. */
    List<Papers.Checked> papers(CaseFile file, Assessed assessed) {
        var shown = files.shown(file.id());
        return assessed.item().papers().stream()
                .map(paper -> new Papers.Checked(paper, shown.contains(paper.kind()), null))
                .toList();
    }

    List<CaseFile> of(Actor.Agent agent) {
        return files.ofOrganisation(agent.organisation());
    }

    List<CaseFile> of(Organisation organisation) {
        return files.ofOrganisation(organisation.id());
    }
}
