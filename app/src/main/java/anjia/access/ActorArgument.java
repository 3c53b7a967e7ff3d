package anjia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers the actor they ask for: {@code Actor} is whoever it is, a visitor too; for {@code Actor.Staff}, {@code
 * Actor.Person}, {@code Actor.Agent} and {@code Actor.ForPerson} the other kinds are sent to the right door. A helper gets to pages of {@code Actor.ForPerson} only,
 * and there as far as her mandate goes.
 */
@Configuration(proxyBeanMethods = false)
class ActorArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        // every kind: one that is left out would be filled in from what was typed
        return Actor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var actor = Actors.in((HttpServletRequest) request.getNativeRequest());
        var wanted = parameter.getParameterType();
        if (actor instanceof Actor.Helper helper && wanted != Actor.class) return within(helper, wanted, parameter);
        if (wanted.isInstance(actor)) return actor;
        throw new LogInFirst(wanted == Actor.Staff.class ? LoggedIn.Door.STAFF : LoggedIn.Door.PERSON);
    }

    private static Actor.Helper within(Actor.Helper helper, Class<?> wanted, MethodParameter parameter) {
        if (wanted == Actor.Staff.class) throw new LogInFirst(LoggedIn.Door.STAFF);
        if (wanted == Actor.Person.class || wanted == Actor.Agent.class)
            throw new BeyondMandate(helper, "what is hers alone");
        var within = parameter.getParameterAnnotation(Within.class);
        var errand = within == null ? Errand.LOOK : within.value();
        if (!helper.may(errand)) throw new BeyondMandate(helper, errand.name());
        return helper;
    }
}
