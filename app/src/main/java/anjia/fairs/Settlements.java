package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.work.Changes;
import anjia.work.Job;
import anjia.work.Jobs;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who meets whom is found once, after the sign-up, by the published lottery (面试安排的产生). */
@Service
class Settlements {

    /** Name of the job that finds them and tells people. */
    static final String JOB = "fairs.settle";

    /** What proves it. @param seed in hexadecimal; {@code blocking} pairs that would rather have each other */
    record Proof(String seed, int people, int posts, int wishes, int interviews, int slots, long blocking) {}

    private final JdbcClient db;
    private final FairRows fairs;
    private final Fairs offices;
    private final Jobs jobs;
    private final Audit audit;
    private final Changes changes;

    Settlements(JdbcClient db, FairRows fairs, Fairs offices, Jobs jobs, Audit audit, Changes changes) {
        this.db = db;
        this.fairs = fairs;
        this.offices = offices;
        this.jobs = jobs;
        this.audit = audit;
        this.changes = changes;
    }

    boolean mayBegin(Fair fair, LocalDate today) {
        return fair.state() == FairState.PUBLISHED && today.isAfter(fair.plan().signUpUntil());
    }

    /** Whether a job stopped or failed on its way: it goes on where it was. */
    boolean isStuck(UUID fair) {
        return stuck(fair).isPresent();
    }

    private Optional<Job> stuck(UUID fair) {
        return jobs.newest(JOB, fair.toString())
                .filter(job -> job.state() == Job.State.STOPPED || job.state() == Job.State.FAILED);
    }

    /** Sets the job going, or going again; nothing happens before the sign-up is over, or when all is done. */
    @Transactional
    void begin(Actor.Staff staff, UUID id, LocalDate today) {
        var fair = offices.lock(staff, id);
        var stuck = stuck(id);
        if (stuck.isPresent()) jobs.resume(stuck.get().id());
        else if (mayBegin(fair, today) && of(id).isEmpty()) jobs.start(JOB, id.toString());
        else return;
        audit.record(staff, "fairs.settle", List.of(id), Map.of());
    }

    Optional<Proof> of(UUID fair) {
        return db.sql("""
                select seed, people, posts, wishes, interviews, slots, blocking from fairs.settlement where fair = :fair
                """).param("fair", fair).query(Proof.class).optional();
    }

    int countWishes(UUID fair) {
        return db.sql("select count(*) from fairs.wish where fair = :fair")
                .param("fair", fair)
                .query(Integer.class)
                .single();
    }

    /** In the transaction of the job; a second time it changes nothing. */
    @Transactional
    void settle(UUID id) {
        var fair = fairs.lock(id).orElseThrow(NoSuchFair::new);
        if (of(id).isPresent()) return;
        var seed = new Seed(fairs.seed(id));
        var offers = offers(id);
        var hall = new Hall(wishes(id), offers);
        var plan = fair.plan();
        var settled = hall.settle(Math.min(plan.interviews(), plan.slots()), seed);
        keep(id, settled.fates());
        numberEntries(settled.numbered());
        numberOffers(id, offers.stream().map(Hall.Offer::post).toList());
        db.sql("""
                insert into fairs.settlement (fair, seed, people, posts, wishes, interviews, slots, blocking, settled_at, published)
                values (:fair, :seed, :people, :posts, :wishes, :interviews, :slots, :blocking, now(),
                    (select cast(:published as text) from fairs.fair where id = :fair and publishes))
                """)
                .param("fair", id)
                .param("seed", seed.hex())
                .param("people", settled.people())
                .param("posts", settled.posts())
                .param("wishes", settled.fates().size())
                .param("interviews", settled.interviews())
                .param("slots", settled.slots())
                .param("blocking", settled.blocking())
                .param("published", settled.published().text())
                .update();
        audit.record(new Actor.SystemJob(JOB), "fairs.settled", List.of(id), Map.of());
        changes.append("fairs.settlement", id);
    }

    /** What the settlement read and what came of it; empty while there is none, and for one that was made before this was kept. */
    Optional<String> published(UUID fair) {
        return db.sql("select published from fairs.settlement where fair = :fair and published is not null")
                .param("fair", fair)
                .query(String.class)
                .optional();
    }

    /** Whether it is there, without reading it: the file of a large fair is long. */
    boolean isPublished(UUID fair) {
        return db.sql("select exists (select from fairs.settlement where fair = :fair and published is not null)")
                .param("fair", fair)
                .query(Boolean.class)
                .single();
    }

    private void numberEntries(List<UUID> entries) {
        db.sql("""
                update fairs.entry e set published_as = n.number from unnest(:entries) with ordinality as n (entry, number)
                where e.id = n.entry
                """).param("entries", entries.toArray(UUID[]::new)).update();
    }

    private void numberOffers(UUID fair, List<UUID> posts) {
        db.sql("""
                update fairs.offer f set published_as = n.number from unnest(:posts) with ordinality as n (post, number)
                where f.fair = :fair and f.post = n.post
                """)
                .param("fair", fair)
                .param("posts", posts.toArray(UUID[]::new))
                .update();
    }

    /** In the order of the people, and of each one's wishes. */
    private List<Hall.Wish> wishes(UUID fair) {
        return db.sql("""
                select e.id as entry, w.post, w.regard from fairs.entry e join fairs.wish w on w.entry = e.id
                where e.fair = :fair and e.left_at is null and not w.walked_up order by e.number, w.rank
                """).param("fair", fair).query(Hall.Wish.class).list();
    }

    /** By lot: its place is the number under which a post is published, and says nothing of whose it is. */
    private List<Hall.Offer> offers(UUID fair) {
        var offers = db.sql("""
                select f.post, f.seats from fairs.offer f join fairs.stand s on s.id = f.stand join posts.report_post p on p.id = f.post
                where f.fair = :fair and s.state = 'ACCEPTED' and f.state = 'BROUGHT' and p.state = 'open' order by f.post
                """).param("fair", fair).query(Hall.Offer.class).list();
        var mixed = new ArrayList<>(offers);
        Collections.shuffle(mixed, new SecureRandom());
        return mixed;
    }

    private void keep(UUID fair, List<Hall.Fate> fates) {
        db.sql("""
                update fairs.wish w set outcome = f.outcome, slot = nullif(f.slot, -1), ahead = f.ahead, luckier = f.luckier
                from unnest(:entries, :posts, :outcomes, :slots, :ahead, :luckier) as f (entry, post, outcome, slot, ahead, luckier)
                where w.fair = :fair and w.entry = f.entry and w.post = f.post
                """)
                .param("fair", fair)
                .param("entries", fates.stream().map(one -> one.wish().entry()).toArray(UUID[]::new))
                .param("posts", fates.stream().map(one -> one.wish().post()).toArray(UUID[]::new))
                .param(
                        "outcomes",
                        fates.stream().map(one -> one.outcome().name()).toArray(String[]::new))
                .param("slots", fates.stream().map(Hall.Fate::slot).toArray(Integer[]::new))
                .param("ahead", fates.stream().map(Hall.Fate::ahead).toArray(Integer[]::new))
                .param("luckier", fates.stream().map(Hall.Fate::luckier).toArray(Integer[]::new))
                .update();
    }
}
