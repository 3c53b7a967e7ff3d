package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.Persons;
import anjia.registry.Tie;
import anjia.registry.TieKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where something is handed in (受理地): the division of the window, or where the person lives when she does it alone. */
@Service
public class Desks {

    private final Persons persons;

    Desks(Persons persons) {
        this.persons = persons;
    }

    /** Null for whom no residence is known. */
    public @Nullable DivisionCode of(Actor actor, PersonId person) {
        return actor instanceof Actor.Staff staff
                ? staff.division()
                : residence(actor, person).orElse(null);
    }

    private Optional<DivisionCode> residence(Actor actor, PersonId person) {
        return persons.toReckonWith(actor, person)
                .flatMap(one -> one.ties().stream()
                        .filter(tie -> tie.kind() == TieKind.RESIDENCE && tie.to() == null)
                        .map(Tie::place)
                        .findFirst());
    }
}
