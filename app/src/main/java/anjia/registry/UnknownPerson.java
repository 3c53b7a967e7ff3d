package anjia.registry;

import anjia.access.PersonId;
import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** Nobody by this id within the actor's reach: outside of it is the same as unknown (404). */
public final class UnknownPerson extends RuntimeException implements Problem {

    public UnknownPerson(PersonId person) {
        super("no person %s within reach of who asks".formatted(person.value()));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "registry.unknownPerson";
    }
}
