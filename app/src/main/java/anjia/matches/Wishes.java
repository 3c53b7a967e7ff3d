package anjia.matches;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.registry.Persons;
import anjia.work.Changes;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** She says what she looks for, one answer after the other, changes each, and takes all of it back (求职意愿). Nobody else sees it. */
@Service
class Wishes {

    /** What the change log calls all that matching knows of a person. */
    static final String KIND = "matches.wish";

    private final WishRows rows;
    private final ConsentRows consents;
    private final ApplicationRows applications;
    private final Persons persons;
    private final Audit audit;
    private final Changes changes;
    private final Today today;

    Wishes(
            WishRows rows,
            ConsentRows consents,
            ApplicationRows applications,
            Persons persons,
            Audit audit,
            Changes changes,
            Today today) {
        this.rows = rows;
        this.consents = consents;
        this.applications = applications;
        this.persons = persons;
        this.audit = audit;
        this.changes = changes;
        this.today = today;
    }

    /** Hers; where she has not said where she lives, what the registry knows of it. */
    Wish of(Actor.Person person) {
        return rows.of(person.id()).orElseGet(() -> Wish.none(person.id(), rows.bornOn(person.id())));
    }

    String residence(Actor.Person person) {
        return rows.residence(person.id(), today.day()).orElse("");
    }

    @Transactional
    public void say(Actor.Person person, Said said) {
        var kept = persons.require(person, person.id());
        rows.store(kept, said);
        note(person, "matches.say", kept);
    }

    /** All of it, and with it that anybody may find her. */
    @Transactional
    public void erase(Actor.Person person) {
        var kept = persons.require(person, person.id());
        consents.withdraw(kept);
        applications.withdrawInvitations(kept);
        if (rows.erase(kept)) note(person, "matches.erase", kept);
    }

    private void note(Actor.Person person, String act, PersonId kept) {
        List<UUID> subject = List.of(kept.value());
        audit.record(person, act, subject, Map.of());
        changes.append(KIND, subject);
    }
}
