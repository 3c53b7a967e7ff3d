package anjia.api;

import anjia.access.Actor;
import anjia.access.BearerToken;
import anjia.access.Permission;
import anjia.access.RateLimit;
import anjia.places.Places;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Who calls (调用方): a program by its token, or anybody within the limit of one place. */
@Component
class Callers {

    private static final int ANYBODY_PER_MINUTE = 120;
    private static final int CLIENT_PER_MINUTE = 600;
    private static final int LOOKUPS_PER_MINUTE = 60;

    private final Clients clients;
    private final Places places;
    private final RateLimit limit;
    private final Clock clock;

    Callers(DataSource database, Places places, RateLimit limit, Clock clock) {
        this.clients = Clients.on(database);
        this.places = places;
        this.limit = limit;
        this.clock = clock;
    }

    void anybody(HttpServletRequest request) {
        limit.check("api.anybody", RateLimit.place(request.getRemoteAddr()), ANYBODY_PER_MINUTE);
    }

    /**
     * @throws Refused 401 without a token that holds today, 403 without the permission
     * @throws anjia.access.TooManyTries when it asks too often; wrong tokens count against the place they come from
     */
    Actor.Agency requireAgency(HttpServletRequest request, Permission needed) {
        var today = LocalDate.now(clock);
        var client = clients.byToken(BearerToken.of(request), today);
        if (client.isEmpty()) {
            anybody(request);
            throw Refused.noToken();
        }
        var known = client.get();
        var agency = new Actor.Agency(
                known.id(), known.division(), places.scope(known.division(), today), Clients.permissions(known));
        limit.check("api.client", agency.key(), CLIENT_PER_MINUTE);
        if (!agency.may(needed)) throw Refused.noPermission();
        return agency;
    }

    /** Trying out identity numbers must be slow. */
    void limitLookups(Actor.Agency agency) {
        limit.check("api.lookup", agency.key(), LOOKUPS_PER_MINUTE);
    }
}
