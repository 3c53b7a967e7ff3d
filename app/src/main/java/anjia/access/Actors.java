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

    /** Where one sees whom one helps. */
    static final String HELP = "/help";

    private static final String KNOWN = Actor.class.getName();

    private final Accounts accounts;
    private final ObjectProvider<PersonDirectory> directory;
    private final ObjectProvider<HelperDirectory> helpers;
    private final ObjectProvider<AgentDirectory> agents;
    private final Clock clock;

    Actors(
            Accounts accounts,
            ObjectProvider<PersonDirectory> directory,
            ObjectProvider<HelperDirectory> helpers,
            ObjectProvider<AgentDirectory> agents,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.helpers = helpers;
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
            case Actor.Helper helper -> viewer(helper);
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

    private Viewer viewer(Actor.Helper helper) {
        var person = helpers.getObject().nameOfPerson(helper);
        return new Viewer.Helper(nameOf(helper.id()), person, helper.mandate().toString());
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
                var elsewhere = "";
                if (SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn who)
                    elsewhere = come(who, request);
                if (elsewhere.isEmpty()) chain.doFilter(request, response);
                else response.sendRedirect(elsewhere);
            }
        };
    }

    /** @return where the request is sent in place of where it wanted; empty when it goes on */
    private String come(LoggedIn who, HttpServletRequest request) {
        var loggedIn = of(who);
        if (loggedIn.isEmpty()) {
            end(request);
            return "";
        }
        var acts = loggedIn.get() instanceof Actor.Person person ? acting(person, request) : loggedIn;
        if (acts.isEmpty()) return HELP + "?ended";
        request.setAttribute(KNOWN, acts.get());
        return Origins.changes(request) && guarded(request) && !Acting.isMeant(request, acts.get())
                ? HELP + "?other"
                : "";
    }

    /** Herself, or for whom she acts; empty when that has just ended: nothing of it must be done in her own name. */
    private Optional<Actor> acting(Actor.Person person, HttpServletRequest request) {
        var mandate = Acting.in(request);
        if (mandate.isEmpty()) return Optional.of(forOrganisation(person, request));
        var known = helpers.getIfAvailable();
        var helper = known == null
                ? Optional.<Actor>empty()
                : known.within(person.id(), mandate.get()).<Actor>map(one -> one);
        if (helper.isEmpty()) Acting.end(request);
        return helper;
    }

    /** The pages on which one says for whom one acts, and the way out, are for everybody. */
    private static boolean guarded(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(HELP) && !path.equals("/logout");
    }

    /** A person acts for an organisation when she said so and still may; else for herself. */
    private Actor forOrganisation(Actor.Person person, HttpServletRequest request) {
        var mandate = ForOrganisation.in(request);
        var known = agents.getIfAvailable();
        if (mandate.isEmpty() || known == null) return person;
        var agent = known.within(person.id(), mandate.get());
        if (agent.isEmpty()) ForOrganisation.end(request);
        return agent.isPresent() ? agent.get() : person;
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
