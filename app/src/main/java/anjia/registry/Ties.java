package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the ties of a person to places (人地关系). Who is not reached by the actor is unknown to both methods. */
@Service
public class Ties {

    private final Persons persons;
    private final TieRows rows;
    private final Audit audit;
    private final Changes changes;

    Ties(Persons persons, TieRows rows, Audit audit, Changes changes) {
        this.persons = persons;
        this.rows = rows;
        this.audit = audit;
        this.changes = changes;
    }

    /** Adds a tie; one that already holds is left as it is. */
    @Transactional
    public void add(Actor actor, PersonId person, TieKind kind, DivisionCode place, LocalDate from) {
        var id = persons.require(actor, person).value();
        if (rows.add(id, kind, place, from)) note(actor, "registry.tie", id, kind, place);
    }

    /** Ends the tie of this kind to the place from the day on; nothing happens when there is none. */
    @Transactional
    public void end(Actor actor, PersonId person, TieKind kind, DivisionCode place, LocalDate to) {
        var id = persons.require(actor, person).value();
        if (rows.end(id, kind, place, to)) note(actor, "registry.untie", id, kind, place);
    }

    private void note(Actor actor, String act, UUID person, TieKind kind, DivisionCode place) {
        audit.record(actor, act, List.of(person), Map.of("kind", kind.name(), "place", place.value()));
        changes.append("registry.person", person);
    }
}
