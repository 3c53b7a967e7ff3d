package anjia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom the session acts just now (当前替谁办): the mandate, or nobody's. Each form says for whom it was shown, so that a page left
 * open in another window never acts for the wrong person.
 */
public final class Acting {

    /** The hidden field of forms shown to a helper. */
    public static final String FIELD = "acting";

    /** For what scripts send. */
    static final String HEADER = "Anjia-Acting";

    private static final String KEPT = "anjia.acting";

    private Acting() {}

    /** From now on this session acts within the mandate. */
    public static void begin(HttpServletRequest request, UUID mandate) {
        ForOrganisation.end(request);
        request.getSession().setAttribute(KEPT, mandate.toString());
    }

    /** From now on it acts for the one who logged in. */
    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(KEPT);
    }

    static Optional<UUID> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String mandate
                ? Optional.of(UUID.fromString(mandate))
                : Optional.empty();
    }

    /** Whether what is sent was shown to whoever acts now. */
    static boolean isMeant(HttpServletRequest request, Actor actor) {
        if (!(actor instanceof Actor.ForPerson)) return true;
        var sent = sent(request);
        return actor instanceof Actor.Helper helper
                ? helper.mandate().toString().equals(sent)
                : sent == null || sent.isEmpty();
    }

    private static @Nullable String sent(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return header == null ? request.getParameter(FIELD) : header;
    }
}
