package anjia.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Who has logged in, as the session keeps it: the kind and the id. Name, office, roles and reach are read again on each
 * request, so that what is taken away from somebody is gone at once.
 */
final class LoggedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    /** The two doors: the page of workers and the page of staff. */
    enum Door {
        PERSON("/login"),
        STAFF("/staff/login");

        private final String path;

        Door(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    private final Door door;
    private final UUID id;
    private final Instant since;

    LoggedIn(Door door, UUID id, Instant since) {
        super(List.of());
        this.door = door;
        this.id = id;
        this.since = since;
        setAuthenticated(true);
    }

    Door door() {
        return door;
    }

    UUID id() {
        return id;
    }

    Instant since() {
        return since;
    }

    @Override
    public String getPrincipal() {
        return door + ":" + id;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
