package anjia.access;

import anjia.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The log-ins that are open, each on its device, and their end before their time (会话管理). */
@Service
public class Sessions {

    static final String DEVICE = "access.device";

    /**
     * A log-in that is open.
     *
     * @param handle names it on pages; it opens nothing
     * @param device empty when the browser did not say
     * @param here whether it is the one that asks
     */
    public record Open(String handle, String device, Instant since, Instant lastSeen, boolean here) {}

    private final JdbcClient db;
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> kept;
    private final Vault vault;
    private final Audit audit;

    Sessions(
            JdbcClient db,
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> kept,
            Vault vault,
            Audit audit) {
        this.db = db;
        this.kept = kept;
        this.vault = vault;
        this.audit = audit;
    }

    /** Whoever is logged in as one of these persons has to log in again. */
    public void end(Collection<PersonId> persons) {
        end(persons.stream()
                .map(person -> LoggedIn.Door.PERSON + ":" + person.value())
                .toArray(String[]::new));
    }

    /** A member of staff has to log in again wherever she is. */
    public void endOf(UUID account) {
        end(LoggedIn.Door.STAFF + ":" + account);
    }

    private void end(String... principals) {
        db.sql("delete from access.session where principal_name = any(:names)")
                .param("names", principals)
                .update();
    }

    /** The log-ins of somebody, the last used first. @param here id of the session that asks */
    public List<Open> of(Actor actor, String here) {
        return sessions(actor).values().stream()
                .map(session -> new Open(
                        handle(session.getId()),
                        session.getAttributeOrDefault(DEVICE, ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** Ends one log-in of hers by its handle; nothing happens when it is over already. */
    public void end(Actor actor, String handle) {
        end(
                actor,
                sessions(actor).keySet().stream()
                        .filter(id -> handle(id).equals(handle))
                        .toList());
    }

    /** Ends all log-ins of hers but the one that asks. */
    public void endOthers(Actor actor, String here) {
        end(
                actor,
                sessions(actor).keySet().stream().filter(id -> !id.equals(here)).toList());
    }

    private void end(Actor actor, List<String> ids) {
        if (ids.isEmpty()) return;
        ids.forEach(kept.getObject()::deleteById);
        audit.record(actor, "access.endLogIn", List.of(), Map.of("ended", "" + ids.size()));
    }

    private Map<String, ? extends Session> sessions(Actor actor) {
        return kept.getObject().findByPrincipalName(principal(actor));
    }

    private static String principal(Actor actor) {
        return switch (actor) {
            case Actor.Person(var id) -> LoggedIn.Door.PERSON + ":" + id.value();
            case Actor.Staff staff -> LoggedIn.Door.STAFF + ":" + staff.account();
            case Actor.Agent agent -> LoggedIn.Door.PERSON + ":" + agent.id().value();
            case Actor.Helper _, Actor.Agency _, Actor.SystemJob _, Actor.Visitor _ ->
                throw new IllegalArgumentException("nobody who logs in: " + actor.key());
        };
    }

    private String handle(String id) {
        return HexFormat.of().formatHex(vault.blindIndex("access.session", id), 0, 12);
    }
}
