package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One life record per person (个人档案), on two time axes: valid on, known on. Facts are never updated; a correction closes what was known. */
@Service
public class LifeRecord {

    /** All spells known now, newest first; empty when the actor does not reach the person. */
    public List<Spell> spells(Actor actor, PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** The spell of the kind that holds on the day. */
    public Optional<Spell> holding(Actor actor, PersonId person, String kind, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The spell of the kind that began last, on or before the day. */
    public Optional<Spell> latest(Actor actor, PersonId person, String kind, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Months paid into the scheme, after one month (exclusive, absent: from the first) and up to another (inclusive). */
    public MonthsPaid monthsPaid(
            Actor actor, PersonId person, String scheme, @Nullable YearMonth after, YearMonth until) {
        throw new UnsupportedOperationException();
    }

    /** Enters a spell under a lock on the person; overlapping spells of a kind that allows one at a time are refused. */
    public UUID open(Actor actor, PersonId person, NewSpell spell) {
        throw new UnsupportedOperationException();
    }

    /** The spell holds until the day (exclusive), with details added: a correction of what was known, not an update. Repeating it changes nothing. */
    public void close(Actor actor, UUID spell, LocalDate to, java.util.Map<String, String> details) {
        throw new UnsupportedOperationException();
    }

    /** Enters months paid; months already known from the same scheme and place are not counted twice. */
    public void addRun(Actor actor, PersonId person, InsuranceRun run) {
        throw new UnsupportedOperationException();
    }

    /** Notes a paper shown at the window; the same kind and number seen again is a new row. */
    public void seen(
            Actor.Staff clerk, PersonId person, String kind, @Nullable String number, @Nullable LocalDate validUntil) {
        throw new UnsupportedOperationException();
    }

    /** Papers seen and still valid on the day, newest of each kind. */
    public List<SeenPaper> seenPapers(Actor actor, PersonId person, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
