package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what there was before this house: partner places, departures with their rosters (既有劳务输出录入). */
@Service
public class DepartureEntry {

    private final DepartureRows rows;
    private final Roster roster;
    private final Journeys journeys;
    private final Pairs pairs;
    private final StatementRows statements;
    private final SubsidyNotices notices;
    private final Promises promises;

    DepartureEntry(
            DepartureRows rows,
            Roster roster,
            Journeys journeys,
            Pairs pairs,
            StatementRows statements,
            SubsidyNotices notices,
            Promises promises) {
        this.rows = rows;
        this.roster = roster;
        this.journeys = journeys;
        this.pairs = pairs;
        this.statements = statements;
        this.notices = notices;
        this.promises = promises;
    }

    @Transactional
    public void pair(Actor.SystemJob job, DivisionCode home, DivisionCode partner, LocalDate since, String notice) {
        pairs.note(job, home, partner, since, notice);
    }

    /**
     * @param signed everybody on the roster
     * @param went where those work who went; nobody while it takes names
     */
    @Transactional
    public UUID enter(
            Actor.SystemJob job,
            OfficeId office,
            Departure.Plan plan,
            List<PersonId> signed,
            Map<PersonId, Traveller.Work> went) {
        var departure = new Departure(Ids.next(), office, plan, Departure.State.OPEN, "");
        rows.insert(departure, job);
        signed.forEach(person -> roster.sign(departure.id(), person, null, job));
        if (!went.isEmpty()) journeys.noteLeft(job, departure, Set.copyOf(signed), went);
        return departure.id();
    }

    /** Somebody came back. @param day first day on which she no longer worked there; {@code how} as the law names how a job ends */
    @Transactional
    public void back(Actor.SystemJob job, UUID departure, PersonId person, LocalDate day, String how) {
        journeys.noteBack(job, rows.find(departure).orElseThrow(), person, day, how);
    }

    /** What a partner place promised for the quarter of the day. */
    @Transactional
    public void promise(
            Actor.SystemJob job,
            DivisionCode home,
            DivisionCode partner,
            LocalDate day,
            int openings,
            String letter,
            LocalDate on) {
        var about = new Statement.About(home, partner, Quarter.of(day));
        promises.write(job, new Promise(about, openings, letter, on));
    }

    /** Everybody who has worked there long enough for a subsidy is told, as on every morning. */
    public void tellOfSubsidies(LocalDate today) {
        notices.tell(today);
    }

    /**
     * What the rosters say of the quarter in which they left, and what the partner's letter says; nothing before three months after it.
     *
     * @param more people of whom the letter says that they left, and the rosters do not
     */
    @Transactional
    public void statement(
            Actor.SystemJob job, Departure.Plan plan, LocalDate today, int more, String letter, LocalDate on) {
        var quarter = Quarter.of(plan.leavesOn());
        if (!quarter.canBeStated(today)) return;
        var about = new Statement.About(plan.home(), plan.destination(), quarter);
        var ours = statements.count(about);
        var statement = new Statement(Ids.next(), about, 1, "", ours, job.key(), null, null);
        if (!statements.insert(statement)) return;
        var theirs = new Figures(ours.gone() + more, ours.stayed(), ours.back());
        statements.answer(statement.id(), new Statement.Letter(theirs, letter, on, job.key()));
    }
}
