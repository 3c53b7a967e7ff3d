package anjia.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may act for an organisation today; supplied by the module that keeps their mandates. */
public interface AgentDirectory {

    /** Empty when the person has no such mandate, or it is over: nothing of it is done in the organisation's name any more. */
    Optional<Actor.Agent> within(PersonId person, UUID mandate);

    /** Everybody who may act for the organisation today. */
    List<PersonId> agentsOf(UUID organisation);

    /** A program of an organisation by its token, as whoever let it in; empty when it is nobody's, was withdrawn, or she acts for it no more. */
    Optional<Actor.Agent> byToken(String token);

    /** The organisation's name, for the frame of its agent. */
    String nameOf(Actor.Agent agent);

    /** The names of those who act for the agent's organisation, or did, by person. */
    Map<PersonId, String> namesOf(Actor.Agent agent);
}
