package anjia.objections;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.registry.Persons;
import anjia.registry.Tie;
import anjia.registry.TieKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Which office keeps the record of a person and answers for it (档案管理单位): the county's centre of where she lives. */
@Service
public class RecordOffice {

    private static final String DEPARTMENT = "human-resources";

    private final Persons persons;
    private final Offices offices;

    RecordOffice(Persons persons, Offices offices) {
        this.persons = persons;
        this.offices = offices;
    }

    /** Empty when no office is known where she lives, is registered, insured or works. */
    public Optional<Office> of(Actor actor, PersonId person) {
        var ties = persons.toReckonWith(actor, person).orElseThrow(NoSuchObjection::new).ties().stream()
                .filter(tie -> tie.to() == null)
                .toList();
        return Stream.of(TieKind.RESIDENCE, TieKind.HOME_REGISTRATION, TieKind.INSURED, TieKind.WORK)
                .flatMap(kind -> ties.stream().filter(tie -> tie.kind() == kind).map(Tie::place))
                .flatMap(place -> centre(place).stream())
                .findFirst();
    }

    /** The centre of the county in which the place lies. */
    Optional<Office> centre(DivisionCode place) {
        return offices.responsible(DEPARTMENT, DivisionLevel.COUNTY, place);
    }
}
