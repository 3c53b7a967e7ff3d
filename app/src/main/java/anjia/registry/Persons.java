package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.Reasons;
import anjia.web.OncePerPage;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody the house knows, within the actor's reach (人员库). Outside of it is the same as unknown. */
@Service
public class Persons {

    private static final int LONGEST_LIST = 50;

    private final JdbcClient db;
    private final PersonQueries queries;
    private final PersonSeal seal;
    private final PersonEntry entry;
    private final PersonPast past;
    private final Reasons reasons;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Persons(
            JdbcClient db,
            PersonQueries queries,
            PersonSeal seal,
            PersonEntry entry,
            PersonPast past,
            Reasons reasons,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.queries = queries;
        this.seal = seal;
        this.entry = entry;
        this.past = past;
        this.reasons = reasons;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Opens a person; audited as a read. Merged ids lead to the person they were merged into. */
    @Transactional
    public Optional<Person> view(Actor actor, PersonId person) {
        var found = toReckonWith(actor, person);
        found.ifPresent(
                one -> audit.record(actor, "registry.view", List.of(one.id().value()), Map.of()));
        return found;
    }

    /** The same for who reckons with what is known of her, as one of many steps; not audited: the page that shows what came of it is. */
    public Optional<Person> toReckonWith(Actor actor, PersonId person) {
        return OncePerPage.find(
                new Reckoned(actor.key(), person),
                () -> queries.byId(actor, queries.kept(person))
                        .map(row -> row.opened(seal, queries.ties(new PersonId(row.id())))));
    }

    private record Reckoned(String actor, PersonId person) {}

    private record Asked(String actor, PersonId person) {}

    /** Whether {@link #view} would find her; not audited. */
    public boolean reaches(Actor actor, PersonId person) {
        return reached(actor, person).isPresent();
    }

    /** The id under which she is kept, when the actor reaches her; not audited. For modules that hold things of hers. */
    public Optional<PersonId> reached(Actor actor, PersonId person) {
        return OncePerPage.find(new Asked(actor.key(), person), () -> {
            var kept = queries.kept(person);
            return queries.reaches(actor, kept) ? Optional.of(kept) : Optional.empty();
        });
    }

    /** As {@link #reached}, for those who are about to write. @throws UnknownPerson when the actor does not reach her */
    public PersonId require(Actor actor, PersonId person) {
        return reached(actor, person).orElseThrow(() -> new UnknownPerson(person));
    }

    /** At most 50 persons by name, pinyin initials, phone or full number, newest first; one audit row with their ids. */
    @Transactional
    public List<PersonLine> search(Actor actor, String text) {
        var wanted = Wanted.read(text);
        if (wanted instanceof Wanted.Nothing) return List.of();
        var found = queries.where(
                actor, wanted.column() + " = :wanted", Map.of("wanted", wanted.index(seal)), LONGEST_LIST);
        var ids = found.stream().map(PersonRow::id).toList();
        audit.record(actor, "registry.search", ids, Map.of("by", wanted.column()));
        return inLines(found);
    }

    /** Lines for the ids that the actor reaches, in their order and under the ids asked for; for work lists. One audit row. */
    @Transactional
    public List<PersonLine> lines(Actor actor, List<PersonId> persons) {
        if (persons.isEmpty()) return List.of();
        var ids = persons.stream().map(PersonId::value).distinct().toList();
        var kept = queries.kept(ids);
        var found = queries.byIds(actor, new HashSet<>(kept.values())).stream()
                .collect(Collectors.toMap(PersonRow::id, Function.identity()));
        audit.record(actor, "registry.list", found.keySet(), Map.of());
        var lines = inLines(List.copyOf(found.values())).stream()
                .collect(Collectors.toMap(line -> line.id().value(), Function.identity()));
        return ids.stream()
                .flatMap(
                        id -> Optional.ofNullable(lines.get(kept.getOrDefault(id, id)))
                                .map(line -> line.under(new PersonId(id)))
                                .stream())
                .toList();
    }

    private List<PersonLine> inLines(List<PersonRow> rows) {
        var ids = rows.stream().map(PersonRow::id).toList();
        var residences = queries.residences(ids, LocalDate.now(clock));
        return rows.stream()
                .map(row -> row.line(seal, residences.get(row.id())))
                .toList();
    }

    /** What the full number of somebody at the window leads to; audited, whatever comes of it. */
    @Transactional
    public Found byNumber(Actor.Staff clerk, IdentityNumber number) {
        var found = clerk.seesPersons() ? lookUp(clerk, number) : new Found.Nobody();
        var subjects = switch (found) {
            case Found.Reachable(var person) -> List.of(person.value());
            case Found.Elsewhere(var person) -> List.of(person.value());
            case Found.Nobody _ -> List.<UUID>of();
        };
        audit.record(
                clerk,
                "registry.lookup",
                subjects,
                Map.of("found", found.getClass().getSimpleName()));
        return found;
    }

    /**
     * Whom the full number leads a program of another agency to, within its reach; audited with its reason, whatever comes of it. Outside of
     * the reach is the same as nobody.
     *
     * @param reason in the agency's words, without names and numbers
     */
    @Transactional
    public Optional<PersonId> byNumber(Actor.Agency agency, IdentityNumber number, String reason) {
        var found = lookUp(agency, number) instanceof Found.Reachable(var person)
                ? Optional.of(person)
                : Optional.<PersonId>empty();
        audit.record(
                agency,
                "registry.lookup",
                found.stream().map(PersonId::value).toList(),
                Map.of(
                        "found",
                        found.isPresent() ? "Reachable" : "Nobody",
                        "reason",
                        reasons.keep(reason).toString()));
        return found;
    }

    private Found lookUp(Actor clerk, IdentityNumber number) {
        return queries.ownerOf(seal.indexOfNumber(number.value()))
                .map(queries::kept)
                .<Found>map(person ->
                        queries.reaches(clerk, person) ? new Found.Reachable(person) : new Found.Elsewhere(person))
                .orElse(new Found.Nobody());
    }

    /** Enters a person with her ties. The same number twice is one person: the id of the first is returned, and nothing is changed. */
    @Transactional
    public PersonId register(Actor actor, NewPerson person) {
        return entry.enter(actor, person);
    }

    /**
     * Changes the phone for codes and messages; the earlier one stays among what was known.
     *
     * @throws IllegalArgumentException when it is no mobile number; see {@link PhoneNumber#read}
     * @throws UnknownPerson when the actor does not reach her
     */
    @Transactional
    public void changePhone(Actor actor, PersonId person, String phone) {
        var number = PhoneNumber.read(phone).orElseThrow(() -> new IllegalArgumentException("not a mobile number"));
        var id = require(actor, person).value();
        past.keep(actor, id, null);
        db.sql("update registry.person set phone = :phone, phone_index = :index where id = :id")
                .param("phone", seal.sealPhone(id, number))
                .param("index", seal.indexOfPhone(number))
                .param("id", id)
                .update();
        audit.record(actor, "registry.phone", List.of(id), Map.of());
        changes.append("registry.person", id);
    }
}
