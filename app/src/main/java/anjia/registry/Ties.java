package anjia.registry;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Changes the ties of a person to places (人地关系). */
@Service
public class Ties {

    /** Adds a tie; one that already holds is left as it is. */
    public void add(Actor actor, PersonId person, TieKind kind, DivisionCode place, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    /** Ends the tie of this kind to the place from the day on; nothing happens when there is none. */
    public void end(Actor actor, PersonId person, TieKind kind, DivisionCode place, LocalDate to) {
        throw new UnsupportedOperationException();
    }
}
