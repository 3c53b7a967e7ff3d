package anjia.brands;

import anjia.web.Problem;
import org.springframework.http.HttpStatus;

/** A brand that does not exist, or that the reader does not reach: the same answer for both. */
final class NoSuchBrand extends RuntimeException implements Problem {

    NoSuchBrand() {
        super("no such brand within reach");
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "brands.unknown";
    }
}
