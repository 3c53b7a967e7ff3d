package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.List;
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

    /** What came of taking it back. */
    public sealed interface NeverBegan {
        /** @param ended kinds of entries that this work had ended, but for the registration, which goes on by itself: somebody looks at them */
        record TakenBack(List<String> ended) implements NeverBegan {
            public TakenBack {
                ended = List.copyOf(ended);
            }
        }

        /** No such entry stands in her record: it was not registered yet, or the window put it right. */
        record Nothing() implements NeverBegan {}
    }

    /**
     * She never went there (没有上岗): the entry that rests on this hiring is withdrawn, and {@link Reemployment} lets the registration go on that it
     * had ended. What was known in between stays known for its time.
     *
     * @param details as they were given when it was registered
     */
    @Transactional
    public NeverBegan neverBegan(Actor.SystemJob job, PersonId person, UUID employer, Map<String, String> details) {
        var spells = record.spells(job, person);
        var work = spells.stream()
                .filter(spell -> spell.kind().equals(SpellKinds.WORK) && employer.equals(spell.organisation()))
                .filter(spell -> spell.details().entrySet().containsAll(details.entrySet()))
                .findFirst();
        return work.isEmpty()
                ? new NeverBegan.Nothing()
                : new NeverBegan.TakenBack(takeBack(job, person, work.get().id()));
    }

    /**
     * The same for an entry that one knows by its id; nothing happens when it was withdrawn before.
     *
     * @return kinds of entries that this work had ended, but for the registration, which goes on by itself
     */
    @Transactional
    public List<String> takeBack(Actor actor, PersonId person, UUID work) {
        var ended = record.spells(actor, person).stream()
                .filter(spell -> Reemployment.isEndedBy(spell, work))
                .map(Spell::kind)
                .filter(kind -> !kind.equals(SpellKinds.UNEMPLOYMENT_REGISTRATION))
                .distinct()
                .toList();
        record.withdraw(actor, work, "never-began");
        return ended;
    }

    private boolean worksThere(Actor.SystemJob job, PersonId person, UUID employer, LocalDate on) {
        return record.spells(job, person).stream()
                .anyMatch(spell -> spell.kind().equals(SpellKinds.WORK)
                        && employer.equals(spell.organisation())
                        && (spell.to() == null || spell.to().isAfter(on)));
    }
}
