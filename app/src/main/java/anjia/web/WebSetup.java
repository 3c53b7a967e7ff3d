package anjia.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the frame they ask for, and keeps what the reader chose: language and size of letters. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {

    private final FrameSource frames;

    WebSetup(FrameSource frames) {
        this.frames = frames;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FrameArgument(frames));
    }

    @Bean
    ChoiceKeeper choiceKeeper() {
        return new ChoiceKeeper();
    }

    /** Innermost, so that the page of the server itself is never the one that is sent. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedBeforeUs() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(RefusedBeforeUs.class.getName());
        });
    }

    private record FrameArgument(FrameSource frames) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Frame.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return frames.of((HttpServletRequest) request.getNativeRequest());
        }
    }

    /** Language and letters chosen by a link stay for a year. */
    static final class ChoiceKeeper extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getMethod().equals("GET")) keep(request, response);
            chain.doFilter(request, response);
        }

        private static void keep(HttpServletRequest request, HttpServletResponse response) {
            Language.parse(request.getParameter(Language.PARAMETER))
                    .ifPresent(language -> add(request, response, Language.COOKIE, language.tag()));
            if (request.getParameter(LargeLetters.PARAMETER) != null)
                add(
                        request,
                        response,
                        LargeLetters.COOKIE,
                        LargeLetters.in(request) ? LargeLetters.LARGE : LargeLetters.USUAL);
        }

        private static void add(HttpServletRequest request, HttpServletResponse response, String name, String value) {
            var cookie = ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .secure(request.isSecure())
                    // the size of letters is also written by our script
                    .httpOnly(name.equals(Language.COOKIE))
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
