package anjia.record;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One life record per person (个人档案), on two time axes: valid on, known on. Facts are never updated; a correction closes what was known.
 * Whom the actor does not reach has an empty record for her, and cannot be written to ({@code UnknownPerson}).
 */
@Service
public class LifeRecord {

    private final Persons persons;
    private final SpellRows rows;
    private final Spells spells;
    private final Runs runs;
    private final RunRows runRows;
    private final SeenPapers papers;

    LifeRecord(Persons persons, SpellRows rows, Spells spells, Runs runs, RunRows runRows, SeenPapers papers) {
        this.persons = persons;
        this.rows = rows;
        this.spells = spells;
        this.runs = runs;
        this.runRows = runRows;
        this.papers = papers;
    }

    /** All spells known now, newest first; empty when the actor does not reach the person. */
    public List<Spell> spells(Actor actor, PersonId person) {
        return spellsAsKnown(actor, person, null);
    }

    /** All spells as they were known at the moment, newest first: what a decision of that day could know. */
    public List<Spell> spells(Actor actor, PersonId person, Instant knownAt) {
        return spellsAsKnown(actor, person, knownAt);
    }

    private List<Spell> spellsAsKnown(Actor actor, PersonId person, @Nullable Instant knownAt) {
        return persons.reached(actor, person).map(id -> rows.of(id, knownAt)).orElse(List.of());
    }

    /** The spell of the kind that holds on the day; of several the one that began last. */
    public Optional<Spell> holding(Actor actor, PersonId person, String kind, LocalDate day) {
        return spells(actor, person).stream()
                .filter(spell -> spell.kind().equals(kind) && spell.holdsOn(day))
                .findFirst();
    }

    /** The spell of the kind that began last, on or before the day. */
    public Optional<Spell> latest(Actor actor, PersonId person, String kind, LocalDate day) {
        return spells(actor, person).stream()
                .filter(spell -> spell.kind().equals(kind) && !spell.from().isAfter(day))
                .findFirst();
    }

    /** Months paid into the scheme, after one month (exclusive, absent: from the first) and up to another (inclusive). */
    public MonthsPaid monthsPaid(
            Actor actor, PersonId person, String scheme, @Nullable YearMonth after, YearMonth until) {
        return monthsAsKnown(actor, person, scheme, after, until, null);
    }

    /** The same as it was known at the moment. */
    public MonthsPaid monthsPaid(
            Actor actor, PersonId person, String scheme, @Nullable YearMonth after, YearMonth until, Instant knownAt) {
        return monthsAsKnown(actor, person, scheme, after, until, knownAt);
    }

    private MonthsPaid monthsAsKnown(
            Actor actor,
            PersonId person,
            String scheme,
            @Nullable YearMonth after,
            YearMonth until,
            @Nullable Instant knownAt) {
        return persons.reached(actor, person)
                .map(id -> runs.paid(id, scheme, after, until, knownAt))
                .orElse(new MonthsPaid(0, false, List.of()));
    }

    /** Whether our book of the scheme is known to hold every month; "at least" when nothing was stated. */
    public Completeness completeness(Actor actor, PersonId person, String scheme) {
        return persons.reached(actor, person)
                .map(id -> runRows.completeness(id, scheme, null))
                .orElse(new Completeness(scheme, false, null, "nothing-stated"));
    }

    /**
     * Enters a spell under a lock on the person. The same spell entered again is the one that is there. A work spell ends an open
     * unemployment registration; {@link RecordWatcher}s act in the same transaction.
     *
     * @throws OverlappingSpell when another of a kind that allows one at a time holds on some of its days
     */
    @Transactional
    public UUID open(Actor actor, PersonId person, NewSpell spell) {
        return spells.open(actor, persons.require(actor, person), spell);
    }

    /**
     * The spell holds until the day (exclusive), with details added: a correction of what was known, not an update. Repeating it changes
     * nothing.
     *
     * @throws UnknownSpell when it is not known now, or the actor does not reach the person
     */
    @Transactional
    public void close(Actor actor, UUID spell, LocalDate to, Map<String, String> details) {
        spells.close(actor, within(actor, spell), to, details);
    }

    /** The spell was entered in error and never held; what was known before can still be asked for. Repeating it changes nothing. */
    @Transactional
    public void withdraw(Actor actor, UUID spell, String why) {
        rows.knownNow(spell)
                .filter(known -> persons.reaches(actor, known.person()))
                .ifPresent(known -> spells.withdraw(actor, known, why));
    }

    private Spell within(Actor actor, UUID spell) {
        return rows.knownNow(spell)
                .filter(known -> persons.reaches(actor, known.person()))
                .orElseThrow(() -> new UnknownSpell(spell));
    }

    /** Enters months paid; months already known from the same scheme and place are not counted twice. */
    @Transactional
    public void addRun(Actor actor, PersonId person, InsuranceRun run) {
        runs.add(actor, persons.require(actor, person), run);
    }

    /** These months of the scheme at the place were entered in error; what was known before can still be asked for. */
    @Transactional
    public void withdrawMonths(Actor actor, PersonId person, InsuranceRun wrong) {
        runs.withdraw(actor, persons.require(actor, person), wrong);
    }

    /** States whether our book of the scheme is complete: after a look into another province's book, or the person's own word. */
    @Transactional
    public void state(Actor actor, PersonId person, Completeness completeness) {
        runs.state(actor, persons.require(actor, person), completeness);
    }

    /** Notes a paper shown at the window; the same kind and number seen again is a new row. */
    @Transactional
    public void seen(
            Actor.Staff clerk, PersonId person, String kind, @Nullable String number, @Nullable LocalDate validUntil) {
        papers.seen(clerk, persons.require(clerk, person), kind, number, validUntil);
    }

    /** SeenPapers seen and still valid on the day, newest of each kind. */
    public List<SeenPaper> seenPapers(Actor actor, PersonId person, LocalDate day) {
        return persons.reached(actor, person).map(id -> papers.validOn(id, day)).orElse(List.of());
    }
}
