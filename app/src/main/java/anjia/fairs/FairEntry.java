package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a fair that was planned and announced before this house (既有招聘会录入), with its employers and buses. */
@Service
public class FairEntry {

    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final LocalTime ENDS = LocalTime.of(15, 0);
    private static final int WISHES = 5;
    private static final int INTERVIEWS = 3;
    private static final int MINUTES = 15;

    private final FairRows fairs;
    private final StandRows stands;
    private final Permits permits;
    private final JdbcClient db;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    FairEntry(
            FairRows fairs,
            StandRows stands,
            Permits permits,
            JdbcClient db,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.fairs = fairs;
        this.stands = stands;
        this.permits = permits;
        this.db = db;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What was announced.
     *
     * @param expected people, fewer than need the permit of the police
     * @param signUpUntil last day of the sign-up for interviews
     * @param verifier name of who verified the employers and keeps the plans that the law asks for
     */
    public record Announced(
            OfficeId office,
            String name,
            DivisionCode county,
            String venue,
            String way,
            LocalDate day,
            int expected,
            int booths,
            LocalDate signUpUntil,
            String verifier) {
        Plan plan() {
            return new Plan(
                    name,
                    Campaign.NONE,
                    county,
                    true,
                    false,
                    "",
                    venue,
                    way,
                    day,
                    BEGINS,
                    ENDS,
                    expected,
                    booths,
                    signUpUntil,
                    WISHES,
                    INTERVIEWS,
                    MINUTES);
        }
    }

    /** A bus from a town. */
    public record BusFrom(String stop, LocalTime leaves, int seats) {}

    /**
     * @param employers in the order of their booths; each brings all posts that it has open
     * @throws IllegalArgumentException when it needs a permit, or there are fewer booths than employers
     */
    @Transactional
    public UUID enter(Actor.SystemJob job, Announced announced, List<UUID> employers, List<BusFrom> buses) {
        var plan = announced.plan();
        if (permits.of(plan).isPresent() || employers.size() > plan.booths())
            throw new IllegalArgumentException(announced.toString());
        var seed = Seed.next();
        var fair = new Fair(Ids.next(), announced.office(), plan, FairState.PLANNED, "", seed.hash());
        fairs.insert(fair, seed.hex());
        for (var duty : permits.duties(plan)) tick(fair.id(), duty, job, announced.verifier());
        fairs.move(fair.id(), FairState.PUBLISHED, "");
        for (int booth = 1; booth <= employers.size(); booth++)
            stand(fair, employers.get(booth - 1), booth, job, announced.verifier());
        for (var bus : buses) add(fair.id(), bus);
        audit.record(job, "fairs.enter", List.of(fair.id()), Map.of());
        changes.append("fairs.fair", fair.id());
        return fair.id();
    }

    private void stand(Fair fair, UUID employer, int booth, Actor.SystemJob job, String verifier) {
        var stand = stands.ask(Ids.next(), fair.id(), employer, null);
        var seats = stands.openPosts(employer).stream()
                .collect(Collectors.toMap(
                        StandRows.OpenPost::id,
                        post -> Math.clamp(3L * post.openings(), 1, fair.plan().slots())));
        stands.bring(stand, fair.id(), seats, OfferState.BROUGHT);
        db.sql("""
                update fairs.stand set state = 'ACCEPTED', booth = :booth, decided_at = :now, decided_by = :by, decider = :name
                where id = :id
                """)
                .param("id", stand)
                .param("booth", booth)
                .param("now", now())
                .param("by", job.key())
                .param("name", verifier)
                .update();
    }

    private void tick(UUID fair, Duty duty, Actor.SystemJob job, String name) {
        db.sql(
                        "insert into fairs.duty (fair, duty, note, done_at, done_by, doer) values (:fair, :duty, '', :now, :by, :name)")
                .param("fair", fair)
                .param("duty", duty.name())
                .param("now", now())
                .param("by", job.key())
                .param("name", name)
                .update();
    }

    private void add(UUID fair, BusFrom bus) {
        db.sql("insert into fairs.bus (id, fair, stop, leaves, seats) values (:id, :fair, :stop, :leaves, :seats)")
                .param("id", Ids.next())
                .param("fair", fair)
                .param("stop", bus.stop())
                .param("leaves", bus.leaves())
                .param("seats", bus.seats())
                .update();
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
