package anjia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Whether the session of a person acts for an organisation just now (当前代表单位办事), by her mandate. Read again on each request. */
public final class ForOrganisation {

    private static final String KEPT = "anjia.organisation";

    private ForOrganisation() {}

    /** From now on this session acts within the mandate. */
    public static void begin(HttpServletRequest request, UUID mandate) {
        request.getSession().setAttribute(KEPT, mandate.toString());
    }

    /** From now on it acts for whoever logged in. */
    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(KEPT);
    }

    /** Whether a form of hers waits for her to act for herself again. */
    public static boolean keepsAForm(HttpServletRequest request) {
        return KeptForm.in(request).isPresent();
    }

    static Optional<UUID> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String mandate
                ? Optional.of(UUID.fromString(mandate))
                : Optional.empty();
    }
}
