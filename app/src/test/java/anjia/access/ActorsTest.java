package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.DatabaseTest;
import anjia.web.Ids;
import anjia.web.Viewer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@DatabaseTest
class ActorsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ObjectProvider<AgentDirectory> agents;

    private final HandClock clock = new HandClock("2026-07-01T08:00:00");
    private final PersonId person = new PersonId(Ids.next());

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLogInEndsAfterTwelveHoursHoweverBusySheIs() throws Exception {
        var loggedIn = new LoggedIn(LoggedIn.Door.PERSON, person.value(), clock.instant());
        clock.forward(Duration.ofHours(12));
        assertThat(actorOf(loggedIn)).isEqualTo(new Actor.Person(person));

        clock.forward(Duration.ofSeconds(1));

        assertThat(actorOf(loggedIn)).isInstanceOf(Actor.Visitor.class);
    }

    @Test
    void theFrameShowsTheNameOfWhoIsLoggedIn() throws Exception {
        var request = request(new LoggedIn(LoggedIn.Door.PERSON, person.value(), clock.instant()));

        assertThat(actors().of(request)).isEqualTo(new Viewer.Worker("李秀梅"));
    }

    private Actors actors() {
        return new Actors(accounts, new KnownPersons().provided(), agents, clock);
    }

    private Actor actorOf(LoggedIn loggedIn) throws ServletException, IOException {
        return Actors.in(request(loggedIn));
    }

    private MockHttpServletRequest request(LoggedIn loggedIn) throws ServletException, IOException {
        SecurityContextHolder.setContext(new SecurityContextImpl(loggedIn));
        var request = new MockHttpServletRequest("GET", "/my");
        actors().filter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request;
    }
}
