package anjia.registry;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.registry.Alike.One;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for the same person under another entry (疑似重复), across the whole registry and without opening anybody. Everything is compared by
 * blind index; near numbers are all made and looked up. Each look is audited with the ids that it found.
 */
@Service
public class LikePersons {

    private static final int MOST = 10;
    private static final int MOST_OF_A_PHONE = 20;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;
    private final PersonQueries queries;
    private final Reach reach;
    private final PersonSeal seal;
    private final Audit audit;
    private final Clock clock;

    LikePersons(JdbcClient db, PersonQueries queries, Reach reach, PersonSeal seal, Audit audit, Clock clock) {
        this.db = db;
        this.queries = queries;
        this.reach = reach;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is like somebody who is about to be entered; whoever has the very same number is not among them. */
    @Transactional
    public Alike to(Actor.Staff clerk, String name, IdentityNumber number, @Nullable PhoneNumber phone) {
        return look(clerk, NOBODY, wanted(name, number, phone));
    }

    /** Who is like somebody who is there. @throws UnknownPerson when the clerk does not reach her */
    @Transactional
    public Alike to(Actor.Staff clerk, PersonId person) {
        var row = queries.byId(clerk, queries.kept(person)).orElseThrow(() -> new UnknownPerson(person));
        var known = row.opened(seal, List.of());
        var phone = known.phone() == null ? null : new PhoneNumber(known.phone());
        return look(clerk, row.id(), wanted(known.name(), known.number(), phone));
    }

    /** Whose card of the first generation bore the 15 digits that were typed; nobody when they are no 15 digits. */
    @Transactional
    public Alike toOldNumber(Actor.Staff clerk, String typed) {
        var digits = IdentityNumber.normalised(typed);
        if (!digits.matches("[0-9]{15}")) return Alike.NOBODY;
        return look(clerk, NOBODY, new Wanted(null, null, null, List.of(), indexes(NearNumbers.renewed(digits)), null));
    }

    /** What is compared, as blind indexes; numbers in the way in which PostgreSQL reads bytes. */
    private record Wanted(
            byte @Nullable [] name,
            byte @Nullable [] sound,
            @Nullable LocalDate bornOn,
            List<String> near,
            List<String> old,
            byte @Nullable [] phone) {}

    private Wanted wanted(String name, IdentityNumber number, @Nullable PhoneNumber phone) {
        return new Wanted(
                seal.indexOfName(name),
                seal.indexOfSound(name),
                number.bornOn(),
                indexes(NearNumbers.of(number)),
                List.of(),
                phone == null ? null : seal.indexOfPhone(phone));
    }

    private List<String> indexes(Collection<String> numbers) {
        return numbers.stream()
                .map(number -> "\\x" + HexFormat.of().formatHex(seal.indexOfNumber(number)))
                .toList();
    }

    private Alike look(Actor.Staff clerk, UUID herself, Wanted wanted) {
        if (!clerk.seesPersons()) return Alike.NOBODY;
        var found = rows(clerk, herself, wanted).stream()
                .filter(row -> !row.reasons().isEmpty())
                .sorted(Comparator.comparing(row ->
                        row.reasons().stream().min(Comparator.naturalOrder()).orElseThrow()))
                .toList();
        var here = found.stream().filter(AlikeRow::reached).limit(MOST).toList();
        var elsewhere = found.stream().anyMatch(row -> !row.reached() && row.byMoreThanAPhone());
        audit.record(
                clerk,
                "registry.alike",
                found.stream().map(AlikeRow::id).toList(),
                Map.of("elsewhere", "" + elsewhere));
        var residences = queries.residences(here.stream().map(AlikeRow::id).toList(), LocalDate.now(clock));
        return new Alike(
                here.stream()
                        .map(row -> new One(row.person().line(seal, residences.get(row.id())), row.reasons()))
                        .toList(),
                elsewhere);
    }

    private List<AlikeRow> rows(Actor.Staff clerk, UUID herself, Wanted wanted) {
        var within = reach.of(clerk);
        var parameters = new HashMap<String, @Nullable Object>(within.parameters());
        parameters.put("herself", herself);
        parameters.put("name", wanted.name());
        parameters.put("sound", wanted.sound());
        parameters.put("born", wanted.bornOn());
        parameters.put("near", wanted.near().toArray(String[]::new));
        parameters.put("old", wanted.old().toArray(String[]::new));
        parameters.put("phone", wanted.phone());
        parameters.put("atMost", MOST_OF_A_PHONE);
        return db.sql("""
                with wanted as (
                    select cast(:name as bytea) as name, cast(:sound as bytea) as sound, cast(:born as date) as born,
                        cast(:phone as bytea) as phone, cast(:near as bytea[]) as near, cast(:old as bytea[]) as old),
                met as (
                    select p.id from registry.person p, wanted w where p.name_index = w.name and p.born_on = w.born
                    union select p.id from registry.person p, wanted w where p.sound_index = w.sound and p.born_on = w.born
                    union select p.id from registry.person p, wanted w where p.number_index = any(w.near || w.old)
                    union (select p.id from registry.person p, wanted w where p.phone_index = w.phone
                        order by p.id desc limit :atMost))
                select p.id, p.name, p.number, p.phone, p.born_on, %s as reached,
                    coalesce(p.name_index = w.name, false) as same_name,
                    coalesce(p.sound_index = w.sound, false) as same_sound,
                    coalesce(p.born_on = w.born, false) as same_birth,
                    p.number_index = any(w.near) as near_number,
                    p.number_index = any(w.old) as old_number,
                    coalesce(p.phone_index = w.phone, false) as same_phone
                from met join registry.person p on p.id = met.id cross join wanted w
                where p.id <> :herself
                    and not exists (select from registry.person_alias a where a.merged = p.id)
                order by p.id desc
                """.formatted(within.sql()))
                .params(parameters)
                .query(AlikeRow.class)
                .list();
    }
}
