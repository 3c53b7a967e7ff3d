package anjia.staff;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** An office or a division that does not exist, or lies outside the administrator's reach: the same answer. */
final class NoSuchOffice extends RuntimeException implements Problem {

    NoSuchOffice(String what) {
        super("no such office or division within reach: " + what);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "staff.noOffice";
    }
}
