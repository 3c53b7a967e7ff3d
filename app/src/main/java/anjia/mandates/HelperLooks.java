package anjia.mandates;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps that a helper read pages of the person (帮办查看留痕), before she reads them: what fails later was tried. */
@Configuration(proxyBeanMethods = false)
class HelperLooks implements WebMvcConfigurer, HandlerInterceptor {

    /** Which pages show what, by the beginning of their paths; the first that fits. */
    private static final List<Map.Entry<String, String>> PAGES = List.of(
            Map.entry("/my/record", "record"),
            Map.entry("/my/letters", "letters"),
            Map.entry("/my/apply", "apply"),
            Map.entry("/my/papers", "papers"),
            Map.entry("/my", "files"),
            Map.entry("/entitlements", "entitlements"),
            Map.entry("/what-if", "entitlements"),
            Map.entry("/find", "entitlements"),
            Map.entry("/check", "entitlements"));

    private final Audit audit;

    HelperLooks(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod()) && Actors.in(request) instanceof Actor.Helper helper) {
            var page = page(request.getRequestURI());
            if (page != null)
                audit.record(
                        helper,
                        "mandates.look",
                        List.of(helper.person().value(), helper.mandate()),
                        Map.of("page", page));
        }
        return true;
    }

    private static @Nullable String page(String path) {
        return PAGES.stream()
                .filter(page -> path.equals(page.getKey()) || path.startsWith(page.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
