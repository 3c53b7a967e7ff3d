package anjia.staff;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.places.CodeRange;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Office;
import anjia.places.OfficeChanges;
import anjia.places.OfficeEntry;
import anjia.places.OfficeId;
import anjia.places.OfficeMatters;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.web.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offices of a division and everything below it, kept by its administrator (机构管理). An office elsewhere is one that does not exist. Each
 * change is audited, and what was known before is kept.
 */
@Service
class OfficeBook {

    private final Offices offices;
    private final OfficeChanges changes;
    private final Places places;
    private final ObjectProvider<OfficeMatters> matters;
    private final Audit audit;
    private final Clock clock;

    OfficeBook(
            Offices offices,
            OfficeChanges changes,
            Places places,
            ObjectProvider<OfficeMatters> matters,
            Audit audit,
            Clock clock) {
        this.offices = offices;
        this.changes = changes;
        this.places = places;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** An office with how it stands. */
    record Kept(Office office, OfficeChanges.Standing standing) {
        boolean isOpen() {
            return standing.closedOn() == null;
        }
    }

    /** What came of a change. */
    enum Outcome {
        DONE,
        /** Somebody serves there or something waits there: division and department stay, and it does not close. */
        IN_USE
    }

    /** The offices of exactly this division, those closed at the end. */
    List<Kept> in(Actor.Staff admin, DivisionCode division) {
        require(admin, division);
        return offices.ever(division).stream()
                .filter(office -> office.division().equals(division))
                .map(this::kept)
                .sorted((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()))
                .toList();
    }

    /** How many open offices each division directly below has, itself and what lies below it included; in order of code. */
    Map<Division, Integer> below(Actor.Staff admin, DivisionCode division) {
        require(admin, division);
        var counted = offices.within(division).stream().map(Office::division).toList();
        var below = new LinkedHashMap<Division, Integer>();
        for (var one : places.below(division)) {
            var ranges = places.scope(one.code(), today());
            below.put(one, (int) counted.stream()
                    .filter(code -> ranges.stream().anyMatch(range -> range.contains(code)))
                    .count());
        }
        return below;
    }

    /** @throws NoSuchOffice when there is none, or not in reach */
    Kept office(Actor.Staff admin, UUID id) {
        return offices.find(new OfficeId(id))
                .filter(office -> reaches(admin, office.division()))
                .map(this::kept)
                .orElseThrow(() -> new NoSuchOffice(id.toString()));
    }

    List<OfficeChanges.Past> past(OfficeId office) {
        return changes.past(office);
    }

    private Kept kept(Office office) {
        return new Kept(office, changes.standing(office.id()).orElseThrow());
    }

    /** Whether the administrator keeps offices there. */
    boolean reaches(Actor.Staff admin, DivisionCode division) {
        return admin.is(Role.ADMIN)
                && places.find(division).isPresent()
                && admin.scope().stream().anyMatch(range -> holds(range, division));
    }

    private static boolean holds(CodeRange range, DivisionCode division) {
        return range.contains(division);
    }

    private void require(Actor.Staff admin, DivisionCode division) {
        if (!reaches(admin, division)) throw new NoSuchOffice(division.value());
    }

    /** What still lies there, by the words that tell it; nothing where the count is 0. */
    Map<String, Integer> matters(OfficeId office) {
        var left = matters.orderedStream()
                .collect(Collectors.toMap(
                        OfficeMatters::key, one -> one.at(office), (one, _) -> one, LinkedHashMap::new));
        left.values().removeIf(count -> count == 0);
        return left;
    }

    @Transactional
    UUID enter(Actor.Staff admin, OfficeEntry entry) {
        require(admin, entry.division());
        var id = new OfficeId(Ids.next());
        changes.enter(id, entry, clock.instant());
        note(admin, "staff.enterOffice", id, entry);
        return id.value();
    }

    @Transactional
    Outcome change(Actor.Staff admin, UUID id, OfficeEntry entry) {
        var office = office(admin, id).office();
        require(admin, entry.division());
        var before = changes.lock(office.id()).entry();
        var moves = !before.division().equals(entry.division())
                || !before.department().equals(entry.department());
        if (moves && !matters(office.id()).isEmpty()) return Outcome.IN_USE;
        if (changes.change(office.id(), entry, admin.key(), clock.instant()))
            note(admin, "staff.changeOffice", office.id(), entry);
        return Outcome.DONE;
    }

    /** Refused while anything lies there: it would be left alone. */
    @Transactional
    Outcome close(Actor.Staff admin, UUID id) {
        var office = office(admin, id).office();
        changes.lock(office.id());
        if (!matters(office.id()).isEmpty()) return Outcome.IN_USE;
        if (changes.close(office.id(), today(), admin.key(), clock.instant()))
            note(admin, "staff.closeOffice", office.id(), null);
        return Outcome.DONE;
    }

    @Transactional
    void reopen(Actor.Staff admin, UUID id) {
        var office = office(admin, id).office();
        if (changes.close(office.id(), null, admin.key(), clock.instant()))
            note(admin, "staff.reopenOffice", office.id(), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void note(Actor.Staff admin, String act, OfficeId office, @Nullable OfficeEntry entry) {
        var details = entry == null
                ? Map.<String, String>of()
                : Map.of(
                        "division", entry.division().value(),
                        "department", entry.department(),
                        "functions",
                                entry.functions().stream().sorted().toList().toString(),
                        "opens", entry.opens().stream().sorted().toList().toString());
        audit.record(admin, act, List.of(office.value()), details);
    }
}
