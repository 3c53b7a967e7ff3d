package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.Visits;
import anjia.places.DivisionCode;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Enters a person once (人员登记). */
@Component
class PersonEntry {

    private final JdbcClient db;
    private final PersonQueries queries;
    private final PersonSeal seal;
    private final TieRows ties;
    private final Visits visits;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    PersonEntry(
            JdbcClient db,
            PersonQueries queries,
            PersonSeal seal,
            TieRows ties,
            Visits visits,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.queries = queries;
        this.seal = seal;
        this.ties = ties;
        this.visits = visits;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    PersonId enter(Actor actor, NewPerson person) {
        var places = placesOf(actor, person);
        var id = Ids.next();
        if (!isNew(actor, id, person)) return owner(person);
        places.forEach((kind, place) -> ties.add(id, kind, place, LocalDate.now(clock)));
        audit.record(actor, "registry.enter", List.of(id), Map.of());
        changes.append("registry.person", id);
        keepOpen(actor, new PersonId(id));
        return new PersonId(id);
    }

    private static Map<TieKind, DivisionCode> placesOf(Actor actor, NewPerson person) {
        var places = new EnumMap<TieKind, DivisionCode>(TieKind.class);
        places.putAll(person.places());
        switch (actor) {
            case Actor.Staff staff when staff.seesPersons() -> places.putIfAbsent(TieKind.RESIDENCE, staff.division());
            case Actor.SystemJob job when !places.isEmpty() -> {}
            default -> throw new AccessDeniedException("may not enter this person: " + actor.key());
        }
        return places;
    }

    /** Two windows that enter one number at once: the second waits for the first and then finds its row. */
    private boolean isNew(Actor actor, UUID id, NewPerson person) {
        var phone = person.phone() == null ? null : new PhoneNumber(person.phone());
        return db.sql("""
                insert into registry.person (id, name, number, phone, number_index, name_index, initials_index, sound_index,
                    phone_index, sex, born_on, entered_at, entered_by)
                values (:id, :name, :number, :phone, :numberIndex, :nameIndex, :initialsIndex, :soundIndex, :phoneIndex,
                    :sex, :bornOn, :enteredAt, :enteredBy)
                on conflict (number_index) do nothing
                """)
                        .param("id", id)
                        .param("name", seal.sealName(id, person.name()))
                        .param("number", seal.sealNumber(id, person.number()))
                        .param("phone", phone == null ? null : seal.sealPhone(id, phone))
                        .param("numberIndex", seal.indexOfNumber(person.number().value()))
                        .param("nameIndex", seal.indexOfName(person.name()))
                        .param("initialsIndex", seal.indexOfInitialsIn(person.name()))
                        .param("soundIndex", seal.indexOfSound(person.name()))
                        .param("phoneIndex", phone == null ? null : seal.indexOfPhone(phone))
                        .param("sex", person.number().sex().name())
                        .param("bornOn", person.number().bornOn())
                        .param("enteredAt", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("enteredBy", actor.key())
                        .update()
                == 1;
    }

    private PersonId owner(NewPerson person) {
        return queries.kept(
                queries.ownerOf(seal.indexOfNumber(person.number().value())).orElseThrow());
    }

    /** A clerk may enter somebody who lives elsewhere: she stands at the window, so it is a visit. */
    private void keepOpen(Actor actor, PersonId person) {
        if (actor instanceof Actor.Staff staff && !queries.reaches(staff, person))
            visits.open(staff, person, "entered at the window · 到窗登记");
    }
}
