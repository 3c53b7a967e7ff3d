package anjia.cases;

import anjia.access.Actor;
import anjia.access.OwnMatters;
import anjia.access.Permission;
import anjia.access.Role;
import anjia.places.Department;
import anjia.places.DivisionCode;
import anjia.places.Offices;
import anjia.registry.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may open a file, and who may decide it (办件权限). The person, whoever runs errands for her, whoever acts for the organisation whose file it is, the divisions of the window that
 * took it and of the office that decides, and staff who reach the person. For everybody else there is no such file, and for whom it is about
 * there is none at her own desk.
 */
@Component
class CaseAccess {

    private final CaseFiles files;
    private final Persons persons;
    private final Offices offices;
    private final OwnMatters own;

    CaseAccess(CaseFiles files, Persons persons, Offices offices, OwnMatters own) {
        this.files = files;
        this.persons = persons;
        this.offices = offices;
        this.own = own;
    }

    /** @throws NoSuchCase when there is none, or not for this actor */
    CaseFile open(Actor actor, CaseNumber number) {
        return files.find(number).filter(file -> mayOpen(actor, file)).orElseThrow(NoSuchCase::new);
    }

    /** @throws NoSuchCase as well when another office decides it */
    CaseFile toDecide(Actor.Staff staff, CaseNumber number) {
        var file = open(staff, number);
        if (!mayDecide(staff, file)) throw new NoSuchCase();
        return file;
    }

    /** The file that the actor may open, locked until the transaction ends. */
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
                                || persons.reaches(staff, file.applicant()))
                        && !isOwn(staff, file);
            case Actor.Agency agency ->
                agency.may(Permission.CASES_READ)
                        && (agency.serves(file.division())
                                || file.takenDivision() != null && agency.serves(file.takenDivision()));
            case Actor.SystemJob _ -> true;
            case Actor.Agent agent -> agent.organisation().equals(file.organisation());
            case Actor.Visitor _ -> false;
        };
    }

    /** Nobody decides what she applied for herself, for whom she helps, or for an organisation for which she acts (回避). */
    private boolean isOwn(Actor.Staff staff, CaseFile file) {
        var organisation = file.organisation();
        return organisation == null
                ? own.isHersOrHerHelpers(staff, file.applicant())
                : own.actsFor(staff, organisation);
    }

    private static boolean within(Actor.Staff staff, @Nullable DivisionCode division) {
        return division != null && staff.scope().stream().anyMatch(range -> range.contains(division));
    }

    /**
     * Whether she may note that papers were brought: the office that decides, the window that took the file, and a window that serves the person
     * today. Another agency of the county may not, even when it was asked about the file.
     */
    boolean mayTakePapers(Actor.Staff staff, CaseFile file) {
        if (mayDecide(staff, file)) return true;
        if (!staff.is(Role.CLERK)) return false;
        return files.takenBy(file).filter(staff.office()::equals).isPresent() || isWindow(staff) && serves(staff, file);
    }

    private boolean serves(Actor.Staff staff, CaseFile file) {
        return file.isOfOrganisation() ? within(staff, file.division()) : persons.reaches(staff, file.applicant());
    }

    private boolean isWindow(Actor.Staff staff) {
        return offices.find(staff.office())
                .filter(office -> office.department().equals(Department.WINDOW))
                .isPresent();
    }

    static boolean mayDecide(Actor.Staff staff, CaseFile file) {
        return staff.office().equals(file.office()) && (staff.is(Role.OFFICER) || staff.is(Role.HEAD));
    }
}
