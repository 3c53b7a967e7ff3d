package anjia.organisations;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.access.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the borders of the house who may act for an organisation today. */
@Component
class Agents implements AgentDirectory {

    private final MandateRows rows;
    private final Programs programs;
    private final Clock clock;

    Agents(MandateRows rows, Programs programs, Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.clock = clock;
    }

    @Override
    public Optional<Actor.Agent> within(PersonId person, UUID mandate) {
        return rows.find(mandate)
                .filter(one -> one.isInForceOn(LocalDate.now(clock)) && rows.isHers(person, mandate))
                .map(one -> new Actor.Agent(person, one.id(), Objects.requireNonNull(one.organisation()), one.legal()));
    }

    @Override
    public Optional<Actor.Agent> byToken(String token) {
        return programs.byToken(token, LocalDate.now(clock))
                .flatMap(found -> rows.find(found.mandate())
                        .map(one -> new Actor.Agent(
                                one.person(),
                                one.id(),
                                Objects.requireNonNull(one.organisation()),
                                one.legal(),
                                found.program())));
    }

    @Override
    public List<PersonId> agentsOf(UUID organisation) {
        return rows.of(organisation, LocalDate.now(clock)).stream()
                .map(Mandate::person)
                .toList();
    }

    @Override
    public String nameOf(Actor.Agent agent) {
        return rows.find(agent.mandate()).map(Mandate::name).orElse("");
    }

    @Override
    public Map<PersonId, String> namesOf(Actor.Agent agent) {
        return rows.ever(agent.organisation()).stream()
                .collect(Collectors.toMap(Mandate::person, Mandate::holder, (one, _) -> one));
    }
}
