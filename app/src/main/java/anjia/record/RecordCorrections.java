package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.record.Correction.Kind;
import anjia.registry.Grounds;
import anjia.registry.Persons;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects entries of the life record with a reason and a paper (档案更正). What was known stays known for its time; nothing is overwritten.
 *
 * @see "个人信息保护法 第四十六条: whose data are wrong or incomplete may have them corrected"
 */
@Service
public class RecordCorrections {

    private final Persons persons;
    private final SpellRows rows;
    private final Spells spells;
    private final Runs runs;
    private final CorrectionRows corrections;
    private final KnownTime time;

    RecordCorrections(
            Persons persons, SpellRows rows, Spells spells, Runs runs, CorrectionRows corrections, KnownTime time) {
        this.persons = persons;
        this.rows = rows;
        this.spells = spells;
        this.runs = runs;
        this.corrections = corrections;
        this.time = time;
    }

    /** The spell as it is known now; empty when it is not, or the clerk does not reach its person. */
    public Optional<Spell> spell(Actor.Staff clerk, UUID spell) {
        return rows.knownNow(spell).filter(known -> persons.reaches(clerk, known.person()));
    }

    /**
     * The spell held from one day to another (exclusive; absent while it holds), with these details changed; the others stay.
     *
     * @return false when that was known already
     * @throws UnknownSpell when it is not known now, or the clerk does not reach the person
     * @throws OverlappingSpell when another of a kind that allows one at a time holds on some of these days
     */
    @Transactional
    public boolean correct(
            Actor.Staff clerk,
            UUID spell,
            LocalDate from,
            @Nullable LocalDate to,
            Map<String, String> changed,
            Grounds grounds) {
        var known = spell(clerk, spell).orElseThrow(() -> new UnknownSpell(spell));
        var details = new HashMap<>(known.details());
        details.putAll(changed);
        var at = spells.correct(clerk, known, from, to, details);
        at.ifPresent(moment -> corrections.ofSpell(clerk, Kind.SPELL, known, moment, grounds));
        return at.isPresent();
    }

    /** The spell never held. Repeating it changes nothing. */
    @Transactional
    public boolean withdraw(Actor.Staff clerk, UUID spell, Grounds grounds) {
        var known = spell(clerk, spell);
        if (known.isEmpty()) return false;
        var at = spells.withdraw(clerk, known.get(), "corrected");
        at.ifPresent(moment -> corrections.ofSpell(clerk, Kind.SPELL_WITHDRAWN, known.get(), moment, grounds));
        return at.isPresent();
    }

    /** These months were paid, and our book did not hold them. */
    @Transactional
    public void addMonths(Actor.Staff clerk, PersonId person, InsuranceRun run, Grounds grounds) {
        var id = persons.require(clerk, person);
        var at = time.after(null);
        runs.add(clerk, id, run);
        corrections.ofMonths(clerk, Kind.MONTHS_ADDED, id, run, at, grounds);
    }

    /** These months of the scheme at the place were not paid, and our book held them. */
    @Transactional
    public void withdrawMonths(Actor.Staff clerk, PersonId person, InsuranceRun wrong, Grounds grounds) {
        var id = persons.require(clerk, person);
        var at = time.after(null);
        runs.withdraw(clerk, id, wrong);
        corrections.ofMonths(clerk, Kind.MONTHS_WITHDRAWN, id, wrong, at, grounds);
    }

    /** Every correction, the newest first; empty when the actor does not reach her. */
    public List<Correction> of(Actor actor, PersonId person) {
        return persons.reached(actor, person).map(corrections::of).orElse(List.of());
    }
}
