package anjia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The module {@code web} alone, with every page open: no database, no log-in, people made up. The policy is the one that pages must live with. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
        })
@ComponentScan(
        basePackageClasses = Frame.class,
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class WebGround {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain everythingOpen(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /** A clerk at the desk of the gallery, a worker at her file, visitors everywhere else. */
    @Bean
    ViewerSource whoLooks() {
        return request -> switch (request.getRequestURI()) {
            case "/gallery/desk" -> new Viewer.Staff("陈静", "紫阳县蒿坪镇便民服务中心", "web.gallery.post", Set.of("CLERK"));
            case "/gallery/status" -> new Viewer.Worker(Gallery.NAME);
            default -> new Viewer.Visitor();
        };
    }

    @Bean
    WaitingMatters oneWaits() {
        return request -> 1;
    }

    @Bean
    DeskSearch search() {
        return new DeskSearch("/gallery", "web.gallery.searchKey");
    }

    @Bean
    @Order(1)
    DeskTab window() {
        return new Tab("/gallery/desk", "web.gallery.page.desk", OptionalInt.empty());
    }

    @Bean
    @Order(2)
    DeskTab waitingFiles() {
        return new Tab("/gallery/status", "web.tab.cases", OptionalInt.of(14));
    }

    private record Tab(String path, String key, OptionalInt waiting) implements DeskTab {

        @Override
        public boolean shownTo(Viewer.Staff staff) {
            return true;
        }

        @Override
        public OptionalInt count(HttpServletRequest request) {
            return waiting;
        }
    }
}
