package anjia.registry;

import anjia.access.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody by this id within the actor's reach: outside of it is the same as unknown (404). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownPerson extends RuntimeException {

    public UnknownPerson(PersonId person) {
        super("no person %s within reach of who asks".formatted(person.value()));
    }
}
