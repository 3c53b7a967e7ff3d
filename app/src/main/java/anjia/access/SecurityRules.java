package anjia.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The rules at the border of the house (安全规则): who may come to which page, and what browsers are told. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    static final String CSRF_FIELD = "_csrf";

    static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** For programs and files: no session, no form token. */
    @Bean
    @Order(1)
    SecurityFilterChain openGround(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/gateway/**", "/health", "/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityRules::tellBrowsers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Actors actors,
            Gatekeeper gatekeeper,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((_, asked) -> new AuthorizationDecision(Gatekeeper.mayPass(
                                Actors.in(asked.getRequest()),
                                asked.getRequest().getRequestURI()))))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(gatekeeper).accessDeniedHandler(gatekeeper))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(gatekeeper.againstForeignForms(), CsrfFilter.class)
                .addFilterAfter(actors.filter(), SecurityContextHolderFilter.class)
                .headers(headers -> tellBrowsers(headers).addHeaderWriter(keepingPagesPrivate()))
                .build();
    }

    private static HeadersConfigurer<HttpSecurity> tellBrowsers(HeadersConfigurer<HttpSecurity> headers) {
        return headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(Devices.NONE))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        strict -> strict.includeSubDomains(false).maxAgeInSeconds(31_536_000));
    }

    /** A page of somebody who has a session, and an answer to a form, stay nowhere; other pages are asked for anew. */
    private static HeaderWriter keepingPagesPrivate() {
        return (request, response) -> {
            if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) return;
            var secret = request.getSession(false) != null || Origins.changes(request);
            response.setHeader(HttpHeaders.CACHE_CONTROL, secret ? "no-store" : "private, no-cache");
        };
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie of its own: a form that was open while the session ended still has a good token. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setParameterName(CSRF_FIELD);
        tokens.setCookieName("anjia-form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** We log people in ourselves; without this bean a generated user would be able to. */
    @Bean
    UserDetailsService nobodyByDefault() {
        return name -> {
            throw new UsernameNotFoundException("accounts are looked up by the log-in pages");
        };
    }
}
