package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who begins to work is no longer registered as unemployed (就业即注销失业登记): a work spell entered for somebody ends her open registration. Work
 * that turns out never to have been did not end it: the registration goes on.
 *
 * @see "就业服务与就业管理规定 art. 66(1); 社会保险法 art. 51(1) for the benefit, which payments and cases stop as watchers"
 */
@Component
@Order(0)
class Reemployment implements RecordWatcher {

    private static final String ENDED = "ended";
    private static final String BY = "work";
    private static final String EVENT = "re-employed";

    private final SpellRows rows;
    private final ObjectProvider<Spells> spells;

    Reemployment(SpellRows rows, ObjectProvider<Spells> spells) {
        this.rows = rows;
        this.spells = spells;
    }

    @Override
    public void on(Actor actor, RecordChange change) {
        if (!change.spell().kind().equals(SpellKinds.WORK)) return;
        switch (change) {
            case RecordChange.Opened(var work) ->
                registrations(work.person())
                        .filter(registration -> endsWith(registration, work))
                        .forEach(registration -> end(actor, registration, work));
            case RecordChange.Withdrawn(var work) ->
                registrations(work.person())
                        .filter(registration -> isEndedBy(registration, work.id()))
                        .forEach(registration -> goOn(actor, registration));
            case RecordChange.Closed _ -> {}
        }
    }

    private Stream<Spell> registrations(PersonId person) {
        return rows.of(person, null).stream()
                .filter(spell -> spell.kind().equals(SpellKinds.UNEMPLOYMENT_REGISTRATION));
    }

    /** Whether the entry ended because she worked there. */
    static boolean isEndedBy(Spell spell, UUID work) {
        return EVENT.equals(spell.details().get(ENDED))
                && work.toString().equals(spell.details().get(BY));
    }

    /** Until other work that she began since, or until she registered anew. */
    private void goOn(Actor actor, Spell registration) {
        var all = rows.of(registration.person(), null);
        var details = new HashMap<>(registration.details());
        details.remove(ENDED);
        details.remove(BY);
        var other = all.stream()
                .filter(spell -> spell.kind().equals(SpellKinds.WORK))
                .filter(work -> work.to() == null || work.to().isAfter(registration.from()))
                .min(Comparator.comparing(Spell::from));
        other.ifPresent(
                work -> details.putAll(Map.of(ENDED, EVENT, BY, work.id().toString())));
        var to = earlier(
                other.map(work -> lastDay(registration, work)).orElse(null),
                all.stream()
                        .filter(spell -> spell.kind().equals(registration.kind())
                                && spell.from().isAfter(registration.from()))
                        .map(Spell::from)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        spells.getObject().correct(actor, registration, registration.from(), to, details);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }

    /** Work that was over before the registration leaves it alone. */
    private static boolean endsWith(Spell registration, Spell work) {
        return registration.to() == null && (work.to() == null || work.to().isAfter(registration.from()));
    }

    private void end(Actor actor, Spell registration, Spell work) {
        spells.getObject()
                .close(
                        actor,
                        registration,
                        lastDay(registration, work),
                        Map.of(ENDED, EVENT, BY, work.id().toString()));
    }

    /** Work that began before she registered ends the registration after its first day: that she was registered stays on the record. */
    private static LocalDate lastDay(Spell registration, Spell work) {
        var first = registration.from().plusDays(1);
        return work.from().isAfter(first) ? work.from() : first;
    }
}
