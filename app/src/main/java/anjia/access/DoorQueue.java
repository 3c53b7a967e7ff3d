package anjia.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Few come through a door at once; the others wait in order, and hold nothing that those inside need (登录排队). Two thousand log-ins at the same
 * moment then take neither the connections of the house nor the pages of whoever works in it. Each door has a queue of its own.
 */
@Component
@Order(DoorQueue.ORDER)
class DoorQueue extends OncePerRequestFilter {

    /** After what says how letters are encoded, before what opens sessions. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    static final int AT_ONCE = 3;

    private final Semaphore staff = new Semaphore(AT_ONCE, true);
    private final Semaphore persons = new Semaphore(AT_ONCE, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Origins.changes(request) || queue(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // whoever sends slowly does so outside, and keeps nobody waiting
        request.getParameterMap();
        var queue = queue(request);
        if (queue == null) {
            chain.doFilter(request, response);
            return;
        }
        queue.acquireUninterruptibly();
        try {
            chain.doFilter(request, response);
        } finally {
            queue.release();
        }
    }

    private @Nullable Semaphore queue(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith(LoggedIn.Door.STAFF.path())) return staff;
        return path.startsWith(LoggedIn.Door.PERSON.path()) ? persons : null;
    }
}
