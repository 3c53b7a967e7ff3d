package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the employment of who was hired through the house (就业登记): it stands in her life record from her first day, which ends an unemployment
 * registration and stops its benefit. The employer said so when he hired her; nobody asks again.
 *
 * @see "就业服务与就业管理规定 第六十二条 (within 30 days of hiring)"
 */
@Service
public class FirstDayOfWork {

    private final LifeRecord record;

    FirstDayOfWork(LifeRecord record) {
        this.record = record;
    }

    /**
     * Nothing happens when she works there already: somebody entered it at the window, or she was hired for another post of this employer.
     *
     * @param division of the place of work; null when it is not known
     * @param details what it rests on
     * @return whether it was registered now
     */
    @Transactional
    public boolean register(
            Actor.SystemJob job,
            PersonId person,
            UUID employer,
            @Nullable DivisionCode division,
            LocalDate from,
            Map<String, String> details) {
        if (worksThere(job, person, employer, from)) return false;
        record.open(job, person, new NewSpell(SpellKinds.WORK, division, employer, details, from, null, "employer"));
        return true;
    }

    private boolean worksThere(Actor.SystemJob job, PersonId person, UUID employer, LocalDate on) {
        return record.spells(job, person).stream()
                .anyMatch(spell -> spell.kind().equals(SpellKinds.WORK)
                        && employer.equals(spell.organisation())
                        && (spell.to() == null || spell.to().isAfter(on)));
    }
}
