package anjia.registry;

import anjia.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** No merge by this id within the officer's reach (404). */
public final class UnknownMerge extends RuntimeException implements Problem {

    public UnknownMerge(UUID merge) {
        super("no merge %s within reach of who asks".formatted(merge));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public String key() {
        return "registry.unknownMerge";
    }
}
