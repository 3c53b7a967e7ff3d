package anjia.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that reads a form with files (上传入口): such a form lies in memory before anybody knows whose it is, so only
 * {@link FilePages} take one, of a length that is told beforehand, and from one place so many a minute.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadGate extends OncePerRequestFilter {

    private static final int FORMS_A_MINUTE = 30;

    private final List<FilePages> pages;
    private final RateLimit limit;

    UploadGate(List<FilePages> pages, RateLimit limit) {
        this.pages = pages;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        var taken = takenAt(request.getRequestURI());
        if (taken.isEmpty()) response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        else if (request.getContentLengthLong() < 0
                || request.getContentLengthLong() > taken.get().longestForm())
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else if (!limit.allow("access.upload", RateLimit.place(request.getRemoteAddr()), FORMS_A_MINUTE))
            response.sendError(429);
        else chain.doFilter(request, response);
    }

    private Optional<FilePages> takenAt(String path) {
        return pages.stream().filter(one -> one.take(path)).findFirst();
    }
}
