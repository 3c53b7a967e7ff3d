package anjia.drill;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every route of the platform (路由), read from its controllers, so that a new one is drilled without being named. */
public final class Routes {

    /** Ends the log-in of whoever follows it, or is where errors are told. */
    private static final Set<String> NOT_ROAMED = Set.of("/logout", "/error");

    /**
     * One of them.
     *
     * @param parameters that its method names; a form may have more
     */
    public record Route(String method, String pattern, List<String> parameters, PathPattern path) {

        boolean leadsTo(String method, String path) {
            return this.method.equals(method) && this.path.matches(PathContainer.parsePath(path));
        }

        boolean hasVariables() {
            return pattern.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private static final class Mappings extends RequestMappingHandlerMapping {

        Map<Method, RequestMappingInfo> of(Class<?> controller) {
            return MethodIntrospector.selectMethods(controller, (MethodIntrospector.MetadataLookup<RequestMappingInfo>)
                    method -> getMappingForMethod(method, controller));
        }
    }

    private final List<Route> all;

    public Routes() {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var mappings = new Mappings();
        all = controllers.findCandidateComponents("anjia").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())))
                .flatMap(type -> mappings.of(type).entrySet().stream())
                .flatMap(mapping -> routes(mapping.getKey(), mapping.getValue()))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Route> routes(Method handler, RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var parameters = Stream.of(handler.getParameters())
                .flatMap(parameter -> name(parameter).stream())
                .toList();
        Collection<RequestMethod> each = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
        return each.stream()
                .flatMap(method -> mapping.getPatternValues().stream()
                        .map(pattern -> new Route(
                                method.name(), pattern, parameters, PathPatternParser.defaultInstance.parse(pattern))));
    }

    private static Optional<String> name(Parameter parameter) {
        var declared = MergedAnnotations.from(parameter).get(RequestParam.class);
        if (!declared.isPresent() || Map.class.isAssignableFrom(parameter.getType())) return Optional.empty();
        var named = declared.getString("name");
        return Optional.of(named.isEmpty() ? parameter.getName() : named);
    }

    public List<Route> all() {
        return all;
    }

    /** Without those that end the log-in of whoever follows them. */
    List<Route> toRoam() {
        return all.stream()
                .filter(route -> !NOT_ROAMED.contains(route.pattern()))
                .toList();
    }

    /** The most exact of those that lead there. */
    Optional<Route> of(String method, String path) {
        return all.stream()
                .filter(route -> route.leadsTo(method, path))
                .min(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR));
    }
}
