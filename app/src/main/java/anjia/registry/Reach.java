package anjia.registry;

import anjia.access.Actor;
import anjia.access.Permission;
import anjia.access.PersonId;
import anjia.access.Visits;
import anjia.places.CodeRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Whom an actor may see today, as a condition on {@code registry.person p} (管辖范围). There is no way to ask for a person without it. */
@Component
class Reach {

    private static final Condition EVERYBODY = new Condition("true", Map.of());
    private static final Condition NOBODY = new Condition("false", Map.of());

    private final Visits visits;
    private final Clock clock;

    Reach(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** A condition in SQL and its parameters, whose names begin with "reach". */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition of(Actor actor) {
        return switch (actor) {
            case Actor.SystemJob _ -> EVERYBODY;
            case Actor.Person person -> only(person.id());
            case Actor.Helper helper -> only(helper.person());
            case Actor.Staff staff when !staff.seesPersons() -> NOBODY;
            case Actor.Staff staff -> tiedOrOpened(staff.scope(), visits.openTo(staff));
            case Actor.Agency agency
            when agency.may(Permission.PERSONS_READ) || agency.may(Permission.CASES_WRITE) ->
                tiedOrOpened(agency.scope(), Set.of());
            case Actor.Agent _, Actor.Agency _, Actor.Visitor _ -> NOBODY;
        };
    }

    private static Condition only(PersonId person) {
        return new Condition("p.id = :reachOnly", Map.of("reachOnly", person.value()));
    }

    private Condition tiedOrOpened(List<CodeRange> ranges, Set<PersonId> opened) {
        var parameters = new HashMap<String, Object>();
        parameters.put("reachDay", LocalDate.now(clock));
        parameters.put("reachVisits", ids(opened));
        for (var i = 0; i < ranges.size(); i++) {
            parameters.put("reachFrom" + i, ranges.get(i).from());
            parameters.put("reachTo" + i, ranges.get(i).to());
        }
        var own = reached("p.id", ranges.size());
        var merged = reached("a.merged", ranges.size());
        return new Condition(
                "(%s or exists (select from registry.person_alias a where a.kept = p.id and %s))"
                        .formatted(own, merged),
                parameters);
    }

    /** By a visit or a tie of the id, which is the person's own or one that was merged into it. */
    private static String reached(String id, int ranges) {
        return "(%s = any(:reachVisits) or %s)".formatted(id, tied(id, ranges));
    }

    private static String tied(String id, int ranges) {
        if (ranges == 0) return "false";
        var places = IntStream.range(0, ranges)
                .mapToObj(i -> "t.place >= :reachFrom%d and t.place < :reachTo%d".formatted(i, i))
                .collect(Collectors.joining(" or "));
        return "exists (select from registry.tie t where t.person = %s and t.valid @> :reachDay and (%s))"
                .formatted(id, places);
    }

    private static UUID[] ids(Set<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
