package anjia.papers;

import anjia.access.RateLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that reads a form with files (上传入口): such a form lies in memory before anybody knows whose it is, so only
 * pages of papers take one, of a length that is told beforehand, and from one place so many a minute.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadGate extends OncePerRequestFilter {

    private static final int FORMS_A_MINUTE = 30;
    private static final long LONGEST = 21L * 1024 * 1024;

    private final RateLimit limit;

    UploadGate(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var withFiles = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        if (!withFiles) chain.doFilter(request, response);
        else if (!request.getRequestURI().contains("/papers"))
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LONGEST)
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else if (!limit.allow("papers.form", RateLimit.place(request.getRemoteAddr()), FORMS_A_MINUTE))
            response.sendError(429);
        else chain.doFilter(request, response);
    }
}
