package anjia.access;

import anjia.vault.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** How somebody comes in and goes out (登录与退出): a new session, a new form token, a row in the audit. */
@Component
class Doors {

    /** Remembers by a keyed digest who used this browser last, so that what she had typed is offered to her and nobody else. */
    private static final String LAST_ONE = "anjia-last";

    private static final int LONGEST_PATH = 500;

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Doors(SecurityContextRepository contexts, CsrfTokenRepository tokens, Vault vault, Audit audit, Clock clock) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** A session that was there before ends: nobody can have prepared it. Only a form that waits for this very log-in is taken along. */
    void enter(Actor actor, LoggedIn.Door door, UUID id, HttpServletRequest request, HttpServletResponse response) {
        var kept = KeptForm.in(request);
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new LoggedIn(door, id, clock.instant()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(Sessions.DEVICE, Device.of(request));
        tokens.saveToken(null, request, response);
        var now = digest(actor);
        kept.filter(form -> form.typedBy() == null || now.equals(form.typedBy()))
                .ifPresent(form -> form.keep(request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, now).build().toString());
        audit.record(actor, "access.logIn", List.of(id), Map.of("door", door.name()));
    }

    void leave(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
        tokens.saveToken(null, request, response);
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
        if (!(actor instanceof Actor.Visitor)) audit.record(actor, "access.logOut", List.of(), Map.of());
    }

    /** The digest of who used this browser last and did not log out. */
    static @Nullable String lastOne(HttpServletRequest request) {
        var cookies =
                Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElse(Stream.empty());
        return cookies.filter(cookie -> cookie.getName().equals(LAST_ONE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A path of this house, or the other one: an address that came with a link must not lead away from here. */
    static String inside(@Nullable String path, String otherwise) {
        if (path == null || path.length() > LONGEST_PATH) return otherwise;
        return path.matches("/(?![/\\\\])[!-~&&[^\\\\{}]]*") ? path : otherwise;
    }

    private String digest(Actor actor) {
        return HexFormat.of().formatHex(vault.blindIndex("access.last_one", actor.key()));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(LAST_ONE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }
}
