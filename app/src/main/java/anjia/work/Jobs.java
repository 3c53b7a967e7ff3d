package anjia.work;

import anjia.web.Ids;
import anjia.work.JobTimers.Run;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work with progress that can be stopped and resumed, and that survives a crash of the server (批处理任务). */
@Service
public class Jobs {

    private final JdbcClient db;
    private final SchedulerClient timer;
    private final JobRunner runner;

    Jobs(JdbcClient db, SchedulerClient timer, JobRunner runner) {
        this.db = db;
        this.timer = timer;
        this.runner = runner;
    }

    /** For commands that work without the platform: their jobs are gone on with by whoever serves the database next, or {@linkplain #runHere here}. */
    public static Jobs alone(DataSource database, JobKind... kinds) {
        var db = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var timer = SchedulerClient.Builder.create(database)
                .tableName("work.scheduled_tasks")
                .build();
        return new Jobs(db, timer, new JobRunner(db, transaction, () -> Stream.of(kinds)));
    }

    /**
     * Does a running job in this process until it is done or told to stop. A platform that takes it up meanwhile does it by turns with us, and no portion
     * twice.
     *
     * @param seen told after each portion how far it is
     */
    public void runHere(UUID job, Consumer<Job> seen) {
        var run = runOf(job);
        if (run.isEmpty()) return;
        runner.run(job, run.get(), () -> {
            seen.accept(find(job).orElseThrow());
            return false;
        });
    }

    private Optional<Integer> runOf(UUID job) {
        return db.sql("select run from work.job where id = :id and state = 'RUNNING'")
                .param("id", job)
                .query(Integer.class)
                .optional();
    }

    /**
     * Sets a job going, after the commit of the caller's transaction.
     *
     * @param kind name of a {@link JobKind}
     * @param subject what it is about, as the kind understands it
     * @return the job; the one that already runs when there is one of this kind and subject
     */
    @Transactional
    public UUID start(String kind, String subject) {
        var id = Ids.next();
        var total = runner.kind(kind).total(subject);
        var added = db.sql("""
                insert into work.job (id, kind, subject, state, total) values (:id, :kind, :subject, 'RUNNING', :total)
                on conflict (kind, subject) where state = 'RUNNING' do nothing
                """)
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("total", total)
                .update();
        if (added == 0) return running(kind, subject);
        setGoing(new Run(id, 1));
        return id;
    }

    /** Asks a running job to stop after the portion it is at; it does so when its server gets there. */
    @Transactional
    public void stop(UUID job) {
        db.sql("""
                insert into work.job_stop (job) select id from work.job where id = :id and state = 'RUNNING'
                on conflict do nothing
                """).param("id", job).update();
    }

    /** Lets a stopped or failed job go on where it was; one that is about to stop, or that nobody runs any more, goes on too. A done one is left alone. */
    @Transactional
    public void resume(UUID job) {
        db.sql("delete from work.job_stop where job = :id").param("id", job).update();
        db.sql("""
                update work.job set state = 'RUNNING', ended = null, note = '', run = run + 1
                where id = :id and state in ('STOPPED', 'FAILED') returning run
                """).param("id", job).query(Integer.class).optional();
        runOf(job).ifPresent(run -> setGoing(new Run(job, run)));
    }

    public Optional<Job> find(UUID job) {
        return db.sql("""
                select id, kind, subject, state, done, total, note, started, ended from work.job where id = :id
                """).param("id", job).query(Job.class).optional();
    }

    /** The newest job of a kind and subject, in whatever state. */
    public Optional<Job> newest(String kind, String subject) {
        return db.sql("""
                select id, kind, subject, state, done, total, note, started, ended from work.job
                where kind = :kind and subject = :subject order by started desc, id desc limit 1
                """)
                .param("kind", kind)
                .param("subject", subject)
                .query(Job.class)
                .optional();
    }

    /** The newest jobs, newest first. */
    public List<Job> newest(int limit) {
        return db.sql("""
                select id, kind, subject, state, done, total, note, started, ended from work.job
                order by started desc, id desc limit :limit
                """).param("limit", limit).query(Job.class).list();
    }

    private UUID running(String kind, String subject) {
        return db.sql("select id from work.job where kind = :kind and subject = :subject and state = 'RUNNING'")
                .param("kind", kind)
                .param("subject", subject)
                .query(UUID.class)
                .single();
    }

    /** Timers run on real time, also where the house plays another day. */
    private void setGoing(Run run) {
        timer.scheduleIfNotExists(new TaskInstance<>(JobTimers.TASK, run.toString()), Instant.now());
    }
}
