package anjia.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves the character NUL out of what is typed (去掉空字符): nobody can type it, no text of the database can hold it, and only scanners send it.
 */
@Component
@Order(NoNulFilter.ORDER)
class NoNulFilter extends OncePerRequestFilter {

    /** After what says how letters are encoded, before anybody reads what was typed. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 5;

    private static final String NUL = "\0";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // an address that cannot be taken apart is refused here, not in the middle of an act
        request.getParameterNames();
        chain.doFilter(new WithoutNul(request), response);
    }

    private static final class WithoutNul extends HttpServletRequestWrapper {

        WithoutNul(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return without(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return without(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> {
                var kept = without(values);
                if (kept != null) all.put(name, kept);
            });
            return Collections.unmodifiableMap(all);
        }

        private static String @Nullable [] without(String @Nullable [] values) {
            return values == null
                    ? null
                    : Stream.of(values).map(value -> value.replace(NUL, "")).toArray(String[]::new);
        }

        private static @Nullable String without(@Nullable String value) {
            return value == null ? null : value.replace(NUL, "");
        }
    }
}
