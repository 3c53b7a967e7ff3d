package anjia.cases;

import anjia.access.Actor;
import anjia.access.Permission;
import anjia.access.Role;
import anjia.places.DivisionCode;
import anjia.registry.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may open a file, and who may decide it (办件权限). The person, whoever runs errands for her, the divisions of the window that
 * took it and of the office that decides, and staff who reach the person. For everybody else there is no such file.
 */
@Component
class CaseAccess {

    private final CaseFiles files;
    private final Persons persons;

    CaseAccess(CaseFiles files, Persons persons) {
        this.files = files;
        this.persons = persons;
    }

    /** @throws NoSuchCase when there is none, or not for this actor */
    CaseFile open(Actor actor, CaseNumber number) {
        return files.find(number).filter(file -> mayOpen(actor, file)).orElseThrow(NoSuchCase::new);
    }

    /** The same, locked until the transaction ends. */
    CaseFile lock(Actor actor, CaseNumber number) {
        return files.lock(number).filter(file -> mayOpen(actor, file)).orElseThrow(NoSuchCase::new);
    }

    boolean mayOpen(Actor actor, CaseFile file) {
        return switch (actor) {
            case Actor.Person _, Actor.Helper _ -> persons.reaches(actor, file.applicant());
            case Actor.Staff staff ->
                staff.seesPersons()
                        && (within(staff, file.division())
                                || within(staff, file.takenDivision())
                                || persons.reaches(staff, file.applicant()));
            case Actor.Agency agency ->
                agency.may(Permission.CASES_READ)
                        && (agency.serves(file.division())
                                || file.takenDivision() != null && agency.serves(file.takenDivision()));
            case Actor.SystemJob _ -> true;
            case Actor.Agent _, Actor.Visitor _ -> false;
        };
    }

    private static boolean within(Actor.Staff staff, @Nullable DivisionCode division) {
        return division != null && staff.scope().stream().anyMatch(range -> range.contains(division));
    }

    static boolean mayDecide(Actor.Staff staff, CaseFile file) {
        return staff.office().equals(file.office()) && (staff.is(Role.OFFICER) || staff.is(Role.HEAD));
    }
}
