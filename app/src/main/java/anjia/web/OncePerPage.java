package anjia.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What was found out once holds for the rest of the page (一页之内只查一次): a page asks the same of a record many times over, once for each fact
 * of each item. Only while a page is read: a form changes things, and outside of a request nothing is remembered.
 */
public final class OncePerPage {

    private static final String KNOWN = OncePerPage.class.getName();

    private OncePerPage() {}

    /**
     * @param key says what is looked for and for whom; a record of the module that asks
     * @param search never finds null
     */
    @SuppressWarnings("unchecked")
    public static <T> T find(Record key, Supplier<T> search) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) || !isRead(page))
            return search.get();
        var known = known(page);
        var before = known.get(key);
        if (before != null) return (T) before;
        var found = search.get();
        known.put(key, found);
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<Record, Object> known(ServletRequestAttributes page) {
        var known = (Map<Record, Object>) page.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return known;
        var fresh = new HashMap<Record, Object>();
        page.setAttribute(KNOWN, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }

    private static boolean isRead(ServletRequestAttributes page) {
        return "GET".equals(page.getRequest().getMethod());
    }
}
