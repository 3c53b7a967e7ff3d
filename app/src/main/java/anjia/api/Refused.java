package anjia.api;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A program that may not (接口拒绝): unknown, without permission, or asking for what is not in its reach. */
final class Refused extends RuntimeException implements Problem {

    private final HttpStatus status;
    private final String key;

    private Refused(HttpStatus status, String key) {
        super("%s %s".formatted(status, key));
        this.status = status;
        this.key = key;
    }

    static Refused noToken() {
        return new Refused(HttpStatus.UNAUTHORIZED, "api.noToken");
    }

    static Refused noPermission() {
        return new Refused(HttpStatus.FORBIDDEN, "api.noPermission");
    }

    /** Outside of the reach is the same as unknown. */
    static Refused unknownPerson() {
        return new Refused(HttpStatus.NOT_FOUND, "api.unknownPerson");
    }

    /** As many export as may at once: each holds a connection of the database for as long as its reader takes. */
    static Refused exportsAreBusy() {
        return new Refused(HttpStatus.SERVICE_UNAVAILABLE, "api.exportsAreBusy");
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String key() {
        return key;
    }
}
