package anjia.record;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes spells: under the lock on the person, without overlap, and with everybody told who must act (档案记录的写入). */
@Component
class Spells {

    private final SpellRows rows;
    private final PersonLock lock;
    private final ObjectProvider<RecordWatcher> watchers;
    private final Audit audit;
    private final Changes changes;
    private final KnownTime time;

    /** Watchers are asked for late: they stand on the record themselves. */
    Spells(
            SpellRows rows,
            PersonLock lock,
            ObjectProvider<RecordWatcher> watchers,
            Audit audit,
            Changes changes,
            KnownTime time) {
        this.rows = rows;
        this.lock = lock;
        this.watchers = watchers;
        this.audit = audit;
        this.changes = changes;
        this.time = time;
    }

    UUID open(Actor actor, PersonId person, NewSpell wanted) {
        lock.take(person);
        var met = rows.of(person, null).stream()
                .filter(spell -> spell.kind().equals(wanted.kind()) && wanted.meets(spell))
                .toList();
        return met.stream()
                .filter(spell -> isSame(spell, wanted))
                .map(Spell::id)
                .findFirst()
                .orElseGet(() -> openNew(actor, person, wanted, met));
    }

    private static boolean isSame(Spell spell, NewSpell wanted) {
        return spell.from().equals(wanted.from())
                && Objects.equals(spell.to(), wanted.to())
                && Objects.equals(spell.place(), wanted.place())
                && Objects.equals(spell.organisation(), wanted.organisation())
                && spell.details().equals(wanted.details());
    }

    private UUID openNew(Actor actor, PersonId person, NewSpell wanted, List<Spell> met) {
        met.stream()
                .filter(spell -> !SpellKinds.mayOverlap(spell, wanted))
                .findFirst()
                .ifPresent(spell -> {
                    throw new OverlappingSpell(wanted.kind(), spell.id());
                });
        var spell = spellOf(person, wanted, time.after(null));
        rows.insert(spell.id(), spell, actor.key());
        note(actor, "record.open", spell);
        tell(actor, new RecordChange.Opened(spell));
        return spell.id();
    }

    private static Spell spellOf(PersonId person, NewSpell wanted, Instant known) {
        return new Spell(
                Ids.next(),
                person,
                wanted.kind(),
                wanted.place(),
                wanted.organisation(),
                null,
                wanted.details(),
                wanted.from(),
                wanted.to(),
                known,
                wanted.source());
    }

    void close(Actor actor, Spell seen, LocalDate to, Map<String, String> details) {
        lock.take(seen.person());
        var spell = rows.knownNow(seen.id()).orElseThrow(() -> new UnknownSpell(seen.id()));
        if (!to.isAfter(spell.from()))
            throw new IllegalArgumentException("spell %s would end before it begins".formatted(spell.id()));
        var added = new HashMap<>(spell.details());
        added.putAll(details);
        if (to.equals(spell.to()) && added.equals(spell.details())) return;
        var now = time.after(spell.knownSince());
        var corrected = spell.until(to, added, now);
        refuseNewOverlap(spell, corrected);
        rows.close(spell.id(), now);
        rows.insert(Ids.next(), corrected, actor.key());
        note(actor, "record.close", corrected);
        tell(actor, new RecordChange.Closed(corrected, to));
    }

    /**
     * A spell that is made longer by closing it later may run into the one after it. Two that met before, as those of two entries that
     * were merged, may go on doing so: else neither could ever be closed.
     */
    private void refuseNewOverlap(Spell before, Spell corrected) {
        var was = asWanted(before);
        var wanted = asWanted(corrected);
        rows.of(corrected.person(), null).stream()
                .filter(other -> !other.id().equals(corrected.id()) && !was.meets(other))
                .filter(other -> other.kind().equals(wanted.kind()) && wanted.meets(other))
                .filter(other -> !SpellKinds.mayOverlap(other, wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw new OverlappingSpell(wanted.kind(), other.id());
                });
    }

    private static NewSpell asWanted(Spell spell) {
        return new NewSpell(
                spell.kind(),
                spell.place(),
                spell.organisation(),
                spell.details(),
                spell.from(),
                spell.to(),
                spell.source());
    }

    /**
     * The spell held on other days or with other details than was known. For those who must act it is as if it had been entered so:
     * work that began earlier stops more.
     *
     * @return the moment from which it is known otherwise; empty when it was known so already
     */
    Optional<Instant> correct(
            Actor actor, Spell seen, LocalDate from, @Nullable LocalDate to, Map<String, String> details) {
        lock.take(seen.person());
        var spell = rows.knownNow(seen.id()).orElseThrow(() -> new UnknownSpell(seen.id()));
        if (to != null && !to.isAfter(from))
            throw new IllegalArgumentException("spell %s would end before it begins".formatted(spell.id()));
        if (from.equals(spell.from()) && Objects.equals(to, spell.to()) && details.equals(spell.details()))
            return Optional.empty();
        var now = time.after(spell.knownSince());
        var corrected = spell.during(from, to, details, now);
        refuseNewOverlap(spell, corrected);
        rows.close(spell.id(), now);
        rows.insert(Ids.next(), corrected, actor.key());
        note(actor, "record.correct", corrected);
        tell(actor, new RecordChange.Opened(corrected));
        return Optional.of(now);
    }

    /** @return the moment from which it is known to be wrong; empty when it was known so already */
    Optional<Instant> withdraw(Actor actor, Spell seen, String why) {
        lock.take(seen.person());
        var known = rows.knownNow(seen.id());
        if (known.isEmpty()) return Optional.empty();
        var spell = known.get();
        var now = time.after(spell.knownSince());
        rows.close(spell.id(), now);
        audit.record(
                actor,
                "record.withdraw",
                List.of(spell.person().value()),
                Map.of("spell", spell.id().toString(), "why", why));
        changes.append("record.spell", spell.id());
        tell(actor, new RecordChange.Withdrawn(spell));
        return Optional.of(now);
    }

    private void note(Actor actor, String act, Spell spell) {
        audit.record(
                actor,
                act,
                List.of(spell.person().value()),
                Map.of("kind", spell.kind(), "spell", spell.id().toString()));
        changes.append("record.spell", spell.id());
    }

    private void tell(Actor actor, RecordChange change) {
        watchers.orderedStream().forEach(watcher -> watcher.on(actor, change));
    }
}
