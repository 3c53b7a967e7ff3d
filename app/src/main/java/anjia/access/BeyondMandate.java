package anjia.access;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A helper wanted what the person did not name, or what nobody does for another (超出委托事项). */
class BeyondMandate extends RuntimeException implements Problem {

    private static final long serialVersionUID = 1;

    BeyondMandate(Actor.Helper helper, String wanted) {
        super(helper.key() + " has no mandate for " + wanted);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.FORBIDDEN;
    }

    @Override
    public String key() {
        return "access.beyond";
    }
}
