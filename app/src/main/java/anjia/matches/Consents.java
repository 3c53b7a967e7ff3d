package anjia.matches;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.registry.Persons;
import anjia.work.Changes;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody is found who did not say so; she says by whom and until when, and takes it back by one press (同意被找到). */
@Service
class Consents {

    /** The longest that she is found without saying it again. Sure: designed by us. */
    static final int MONTHS = 12;

    private final ConsentRows rows;
    private final LookRows looks;
    private final ApplicationRows applications;
    private final Persons persons;
    private final Audit audit;
    private final Changes changes;
    private final Today today;

    Consents(
            ConsentRows rows,
            LookRows looks,
            ApplicationRows applications,
            Persons persons,
            Audit audit,
            Changes changes,
            Today today) {
        this.rows = rows;
        this.looks = looks;
        this.applications = applications;
        this.persons = persons;
        this.audit = audit;
        this.changes = changes;
        this.today = today;
    }

    Optional<Consent> of(Actor.Person person) {
        return rows.of(person.id(), today.day());
    }

    /** Who looked at her, the newest first. */
    List<LookRows.Seen> looks(Actor.Person person) {
        return looks.of(person.id());
    }

    @Transactional
    public void give(Actor.Person person, Consent consent) {
        var last = today.day().plusMonths(MONTHS);
        if (consent.until().isBefore(today.day()) || consent.until().isAfter(last))
            throw new IllegalArgumentException("a consent lasts to " + last + " at most: " + consent.until());
        var kept = persons.require(person, person.id());
        rows.give(kept, consent);
        note(person, "matches.consent", kept);
    }

    /** From this moment nobody finds her, and what employers have asked her is off the table. */
    @Transactional
    public void withdraw(Actor.Person person) {
        var kept = persons.require(person, person.id());
        if (!rows.withdraw(kept)) return;
        applications.withdrawInvitations(kept);
        note(person, "matches.withdrawConsent", kept);
    }

    private void note(Actor.Person person, String act, PersonId kept) {
        List<UUID> subject = List.of(kept.value());
        audit.record(person, act, subject, Map.of());
        changes.append(Wishes.KIND, subject);
    }
}
