package anjia.access;

import anjia.vault.Vault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says what happens to somebody who may not go where he wanted: to a door, keeping his way and what he typed, or a page. */
@Component
class Gatekeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String STILL_HERE = "/still-here";

    /** Where one says for which organisation one acts, and that one acts for oneself again. */
    static final String ORGANISATION = "/organisation";

    /** Whose pages begin with what. */
    private static final Map<String, Predicate<Actor.Staff>> STAFF_AREAS = Map.of(
            "/desk", Actor.Staff::seesPersons,
            "/office", staff -> staff.is(Role.OFFICER) || staff.is(Role.HEAD),
            "/admin", staff -> staff.is(Role.ADMIN),
            "/supervision", staff -> staff.is(Role.SUPERVISOR),
            "/audit", staff -> staff.is(Role.AUDITOR),
            "/account", _ -> true);

    private final Vault vault;

    Gatekeeper(Vault vault) {
        this.vault = vault;
    }

    /** Whose pages these are; the rest is open to everybody. */
    static boolean isForStaff(String path) {
        return STAFF_AREAS.keySet().stream().anyMatch(area -> within(path, area));
    }

    static boolean isForPersons(String path) {
        return within(path, "/my") || within(path, Actors.HELP) || within(path, ORGANISATION);
    }

    private static boolean within(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    static boolean mayPass(Actor actor, String path) {
        for (var area : STAFF_AREAS.entrySet())
            if (within(path, area.getKey()))
                return actor instanceof Actor.Staff staff && area.getValue().test(staff);
        if (within(path, ORGANISATION)) return actor instanceof Actor.Person || actor instanceof Actor.Agent;
        return !isForPersons(path) || actor instanceof Actor.ForPerson;
    }

    /** Nobody is logged in, or a controller wants somebody else. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException wanted)
            throws IOException {
        var door = wanted instanceof LogInFirst first ? first.door() : doorTo(request.getRequestURI());
        toDoor(door, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var path = request.getRequestURI();
        var actor = Actors.in(request);
        if (denied instanceof CsrfException) stale(request, response, denied);
        else if (isForPersons(path) && !(actor instanceof Actor.Helper))
            toDoor(LoggedIn.Door.PERSON, request, response);
        else if (isForStaff(path) && !(actor instanceof Actor.Staff)) toDoor(LoggedIn.Door.STAFF, request, response);
        else refuse(request, response, denied);
    }

    /** A form of ours whose token is gone is shown again with a new one; a form of others is refused. */
    private void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var path = request.getRequestURI();
        if (!Origins.surelyOurs(request)) refuse(request, response, denied);
        else if (isDoor(path)) response.sendRedirect(path);
        else if (!mayPass(Actors.in(request), path)) toDoor(doorTo(path), request, response);
        else if (keep(request)) response.sendRedirect(STILL_HERE);
        else refuse(request, response, denied);
    }

    private void toDoor(LoggedIn.Door door, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var back = Origins.changes(request) ? (keep(request) ? STILL_HERE : "") : wayTo(request);
        var query = back.isEmpty() ? "" : "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // whoever acts for an organisation is logged in already: she says first that she acts for herself again, or for
        // whom she acts
        var actor = Actors.in(request);
        if (actor instanceof Actor.Person && within(request.getRequestURI(), ORGANISATION))
            response.sendRedirect(ORGANISATION);
        else if (door == LoggedIn.Door.PERSON && actor instanceof Actor.Agent)
            response.sendRedirect(ORGANISATION + "?own");
        else response.sendRedirect(door.path() + query);
    }

    private boolean keep(HttpServletRequest request) {
        // a password is typed again rather than kept and shown
        var form = Origins.surelyOurs(request) && !request.getRequestURI().equals(AccountPages.PASSWORD)
                ? KeptForm.read(request, SecurityRules.CSRF_FIELD, vault)
                : java.util.Optional.<KeptForm>empty();
        form.ifPresent(one -> one.keep(request));
        return form.isPresent();
    }

    private static String wayTo(HttpServletRequest request) {
        var query = request.getQueryString();
        return Doors.inside(request.getRequestURI() + (query == null ? "" : "?" + query), "");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static LoggedIn.Door doorTo(String path) {
        return isForStaff(path) ? LoggedIn.Door.STAFF : LoggedIn.Door.PERSON;
    }

    private static boolean isDoor(String path) {
        return within(path, LoggedIn.Door.PERSON.path()) || within(path, LoggedIn.Door.STAFF.path());
    }

    /** Forms that pages of others send are refused before anything is read from them. */
    OncePerRequestFilter againstForeignForms() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (Origins.changes(request) && Origins.surelyForeign(request))
                    refuse(request, response, new CsrfException("sent by a page of others"));
                else chain.doFilter(request, response);
            }
        };
    }
}
