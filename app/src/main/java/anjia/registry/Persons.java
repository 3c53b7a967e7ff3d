package anjia.registry;

import anjia.access.Actor;
import anjia.access.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Everybody the house knows, within the actor's reach (人员库). Outside of it is the same as unknown. */
@Service
public class Persons {

    /** Opens a person; audited as a read. Merged ids lead to the person they were merged into. */
    public Optional<Person> view(Actor actor, PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** Whether {@link #view} would find her; not audited. */
    public boolean reaches(Actor actor, PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** At most 50 persons by name, pinyin initials, phone or full number, best first; one audit row with their ids. */
    public List<PersonLine> search(Actor actor, String text) {
        throw new UnsupportedOperationException();
    }

    /** Lines for the ids that the actor reaches, in their order; for work lists. One audit row. */
    public List<PersonLine> lines(Actor actor, List<PersonId> persons) {
        throw new UnsupportedOperationException();
    }

    public Found byNumber(Actor.Staff clerk, IdentityNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Enters a person with her ties. The same number twice is one person: the id of the first is returned. */
    public PersonId register(Actor actor, NewPerson person) {
        throw new UnsupportedOperationException();
    }

    /** Changes the phone for codes and messages. */
    public void changePhone(Actor actor, PersonId person, String phone) {
        throw new UnsupportedOperationException();
    }
}
