package anjia.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Watchers ask often and never log in: the health page is open and starts no session. */
@Configuration(proxyBeanMethods = false)
class HealthAccess {

    private static final int BEFORE_THE_PAGES = 0;

    @Bean
    @Order(BEFORE_THE_PAGES)
    SecurityFilterChain healthIsOpen(HttpSecurity http) {
        return http.securityMatcher("/health")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }
}
