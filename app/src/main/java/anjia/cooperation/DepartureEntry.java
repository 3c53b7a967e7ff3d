package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    DepartureEntry(DepartureRows rows, Roster roster, Journeys journeys, Pairs pairs) {
        this.rows = rows;
        this.roster = roster;
        this.journeys = journeys;
        this.pairs = pairs;
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
        if (!went.isEmpty()) journeys.noteLeft(job, departure, went);
        return departure.id();
    }
}
