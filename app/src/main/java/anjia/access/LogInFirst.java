package anjia.access;

import org.springframework.security.authentication.InsufficientAuthenticationException;

/** The page is for somebody else than who is logged in: off to the right door, keeping where one wanted to go. */
final class LogInFirst extends InsufficientAuthenticationException {

    private static final long serialVersionUID = 1;

    private final LoggedIn.Door door;

    LogInFirst(LoggedIn.Door door) {
        super("this page is for somebody who came in by " + door.path());
        this.door = door;
    }

    LoggedIn.Door door() {
        return door;
    }
}
