package anjia.work;

import anjia.work.JobKind.Portion;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the portions of a job one after the other, each under the lock of its row, so that two runners can never do one portion twice. */
final class JobRunner {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Supplier<Stream<JobKind>> kinds;

    JobRunner(JdbcClient db, TransactionTemplate transaction, Supplier<Stream<JobKind>> kinds) {
        this.db = db;
        this.transaction = transaction;
        this.kinds = kinds;
    }

    private record Place(String kind, String subject, String position, boolean isToStop) {}

    /**
     * Goes on where the last kept portion ended.
     *
     * @param run of the job; when it was set going anew since, this runner leaves it to the newer one
     * @return whether the job needs no runner any more; false when this one was told to leave
     */
    boolean run(UUID job, int run, BooleanSupplier leaving) {
        while (!leaving.getAsBoolean()) {
            if (!Boolean.TRUE.equals(transaction.execute(_ -> didPortion(job, run)))) return true;
        }
        return false;
    }

    /** Gives the job up, keeping the reason and the place. */
    void fail(UUID job, int run, String reason) {
        db.sql("""
                update work.job set state = 'FAILED', ended = now(), note = :note
                where id = :id and run = :run and state = 'RUNNING'
                """).param("id", job).param("run", run).param("note", reason).update();
    }

    JobKind kind(String name) {
        return kinds.get()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no job of the kind " + name + " is known"));
    }

    /** @return whether another portion may follow */
    private boolean didPortion(UUID job, int run) {
        var place = lock(job, run);
        if (place.isEmpty()) return false;
        if (place.get().isToStop()) return stop(job);
        return keep(job, portion(place.get()));
    }

    private Portion portion(Place place) {
        return kind(place.kind()).next(place.subject(), place.position());
    }

    private boolean stop(UUID job) {
        db.sql("update work.job set state = 'STOPPED', ended = now() where id = :id")
                .param("id", job)
                .update();
        return false;
    }

    private Optional<Place> lock(UUID job, int run) {
        return db.sql("""
                select kind, subject, position, exists (select from work.job_stop where job = :id) as is_to_stop
                from work.job where id = :id and run = :run and state = 'RUNNING' for no key update
                """).param("id", job).param("run", run).query(Place.class).optional();
    }

    private boolean keep(UUID job, Portion portion) {
        db.sql("""
                update work.job set done = done + :done, position = :position,
                    state = case when :last then 'DONE' else state end,
                    ended = case when :last then now() end
                where id = :id
                """)
                .param("done", portion.done())
                .param("position", portion.position())
                .param("last", portion.isLast())
                .param("id", job)
                .update();
        return !portion.isLast();
    }
}
