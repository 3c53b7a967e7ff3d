package anjia.posts;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.access.BearerToken;
import anjia.access.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Lets an organisation's own program in by its token (单位系统鉴权): it acts for that organisation and reaches nothing else. */
@Component
class ProgramDoor {

    private static final int A_MINUTE = 120;
    private static final int FEEDS_A_MINUTE = 10;
    private static final int STRANGERS_A_MINUTE = 120;

    private final AgentDirectory agents;
    private final RateLimit limit;

    ProgramDoor(AgentDirectory agents, RateLimit limit) {
        this.agents = agents;
        this.limit = limit;
    }

    /** It shows no token that holds today. */
    static final class NoToken extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NoToken() {
            super("no token", null, false, false);
        }
    }

    /**
     * @throws NoToken without one that holds today
     * @throws anjia.access.TooManyTries when it asks too often; wrong tokens count against the place they come from
     */
    Actor.Agent require(HttpServletRequest request) {
        var agent = agents.byToken(BearerToken.of(request));
        if (agent.isEmpty()) {
            limit.check("api.anybody", RateLimit.place(request.getRemoteAddr()), STRANGERS_A_MINUTE);
            throw new NoToken();
        }
        limit.check("posts.program", agent.get().key(), A_MINUTE);
        return agent.get();
    }

    /** Many posts at once are much work. */
    void limitFeeds(Actor.Agent agent) {
        limit.check("posts.program.feed", agent.key(), FEEDS_A_MINUTE);
    }
}
