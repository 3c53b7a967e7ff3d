package anjia.record;

import anjia.access.Actor;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who begins to work is no longer registered as unemployed (就业即注销失业登记): a work spell entered for somebody ends her open registration.
 *
 * @see "就业服务与就业管理规定 art. 66(1); 社会保险法 art. 51(1) for the benefit, which payments and cases stop as watchers"
 */
@Component
@Order(0)
class Reemployment implements RecordWatcher {

    private final SpellRows rows;
    private final ObjectProvider<Spells> spells;

    Reemployment(SpellRows rows, ObjectProvider<Spells> spells) {
        this.rows = rows;
        this.spells = spells;
    }

    @Override
    public void on(Actor actor, RecordChange change) {
        if (!(change instanceof RecordChange.Opened(var work)) || !work.kind().equals(SpellKinds.WORK)) return;
        rows.of(work.person(), null).stream()
                .filter(spell -> spell.kind().equals(SpellKinds.UNEMPLOYMENT_REGISTRATION))
                .filter(registration -> endsWith(registration, work))
                .forEach(registration -> end(actor, registration, work));
    }

    /** Work that was over before the registration leaves it alone. */
    private static boolean endsWith(Spell registration, Spell work) {
        return registration.to() == null && (work.to() == null || work.to().isAfter(registration.from()));
    }

    /** Work that began before she registered ends the registration after its first day: that she was registered stays on the record. */
    private void end(Actor actor, Spell registration, Spell work) {
        var first = registration.from().plusDays(1);
        var to = work.from().isAfter(first) ? work.from() : first;
        spells.getObject()
                .close(
                        actor,
                        registration,
                        to,
                        Map.of("ended", "re-employed", "work", work.id().toString()));
    }
}
