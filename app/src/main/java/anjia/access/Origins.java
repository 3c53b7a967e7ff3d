package anjia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** Where a request comes from, as the browser says it: from our own pages, or from those of others. */
final class Origins {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Origins() {}

    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** The browser says that one of our own pages sent this; a browser that says nothing is not believed. */
    static boolean surelyOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader("Origin");
        return origin != null && isOurs(origin, request);
    }

    /** The browser says that a page of others sent this. */
    static boolean surelyForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        var origin = request.getHeader("Origin");
        return origin != null && !isOurs(origin, request);
    }

    /** Compared by host and port: behind a proxy that ends TLS the scheme differs. */
    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
