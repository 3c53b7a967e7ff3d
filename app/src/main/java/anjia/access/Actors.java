package anjia.access;

import anjia.web.Viewer;
import anjia.web.ViewerSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who acts in a request (操作人): worked out once from the session, for the borders, the controllers and the frame. */
@Component
public class Actors implements ViewerSource {

    /** However busy somebody is, a log-in ends after this. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String KNOWN = Actor.class.getName();

    private final Accounts accounts;
    private final ObjectProvider<PersonDirectory> directory;
    private final ObjectProvider<AgentDirectory> agents;
    private final Clock clock;

    Actors(
            Accounts accounts,
            ObjectProvider<PersonDirectory> directory,
            ObjectProvider<AgentDirectory> agents,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.agents = agents;
        this.clock = clock;
    }

    /** Who acts in this request; a visitor when nobody has logged in. */
    public static Actor in(HttpServletRequest request) {
        return request.getAttribute(KNOWN) instanceof Actor actor ? actor : new Actor.Visitor(request.getRemoteAddr());
    }

    private Optional<Actor> of(LoggedIn who) {
        if (who.since().plus(LONGEST).isBefore(clock.instant())) return Optional.empty();
        return switch (who.door()) {
            case PERSON -> Optional.of(new Actor.Person(kept(new PersonId(who.id()))));
            case STAFF -> accounts.staff(who.id()).map(staff -> staff);
        };
    }

    /** Who logged in before two entries of hers became one goes on as the one that stayed. */
    private PersonId kept(PersonId person) {
        var known = directory.getIfAvailable();
        return known == null ? person : known.kept(person);
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        return switch (in(request)) {
            case Actor.Person(var id) -> new Viewer.Worker(nameOf(id));
            case Actor.Helper helper -> new Viewer.Worker(nameOf(helper.id()));
            case Actor.Staff staff -> viewer(staff);
            case Actor.Agent agent ->
                new Viewer.Agent(nameOf(agent.id()), agents.getObject().nameOf(agent));
            case Actor.Agency _, Actor.SystemJob _, Actor.Visitor _ -> new Viewer.Visitor();
        };
    }

    private String nameOf(PersonId person) {
        var known = directory.getIfAvailable();
        return known == null ? "" : known.nameOf(person);
    }

    private static Viewer viewer(Actor.Staff staff) {
        var post = Stream.of(Role.HEAD, Role.OFFICER, Role.CLERK, Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR)
                .filter(staff::is)
                .findFirst()
                .orElseThrow();
        var roles = staff.roles().stream().map(Role::name).collect(Collectors.toSet());
        return new Viewer.Staff(staff.name(), staff.officeName(), "access.role." + post, roles);
    }

    /** Comes after the filter that reads the session and before the one that guards the pages. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn who)
                    of(who).map(actor -> acting(actor, request))
                            .ifPresentOrElse(actor -> request.setAttribute(KNOWN, actor), () -> end(request));
                chain.doFilter(request, response);
            }
        };
    }

    /** A person acts for an organisation when she said so and still may; else for herself. */
    private Actor acting(Actor loggedIn, HttpServletRequest request) {
        var mandate = ForOrganisation.in(request);
        var known = agents.getIfAvailable();
        if (mandate.isEmpty() || known == null || !(loggedIn instanceof Actor.Person(var person))) return loggedIn;
        var agent = known.within(person, mandate.get());
        if (agent.isEmpty()) ForOrganisation.end(request);
        return agent.isPresent() ? agent.get() : loggedIn;
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
