package anjia.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How jobs are set going, and again after a crash: the timer notices that a runner has lost its heartbeat and starts another. */
@Configuration(proxyBeanMethods = false)
class JobTimers {

    static final String TASK = "work.job";

    private static final Logger LOG = LoggerFactory.getLogger(JobTimers.class);
    private static final int MOST_RETRIES = 3;
    private static final Duration BEFORE_A_RETRY = Duration.ofSeconds(10);

    /** Which run of which job; the name of the timer's instance. */
    record Run(UUID job, int number) {

        static Run parse(String instance) {
            var parts = instance.split("/", 2);
            return new Run(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return job + "/" + number;
        }
    }

    @Bean
    JobRunner jobRunner(JdbcClient db, TransactionTemplate transaction, ObjectProvider<JobKind> kinds) {
        return new JobRunner(db, transaction, kinds::stream);
    }

    @Bean
    CustomTask<Void> jobTask(JobRunner runner) {
        return Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new MaxRetriesFailureHandler<>(
                        MOST_RETRIES, new OnFailureRetryLater<>(BEFORE_A_RETRY), (end, _) -> giveUp(runner, end)))
                .execute((instance, context) -> execute(runner, instance, context));
    }

    /** When the server shuts down, the job stays in the timer's table and goes on at the next start. */
    private static CompletionHandler<Void> execute(
            JobRunner runner, TaskInstance<Void> instance, ExecutionContext context) {
        var run = Run.parse(instance.getId());
        var ended = runner.run(run.job(), run.number(), context.getSchedulerState()::isShuttingDown);
        return ended ? new OnCompleteRemove<>() : new OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO));
    }

    private static void giveUp(JobRunner runner, ExecutionComplete end) {
        var run = Run.parse(end.getExecution().taskInstance.getId());
        var cause =
                end.getCause().map(thrown -> thrown.getClass().getSimpleName()).orElse("unknown");
        LOG.error("Job {} failed {} times and is given up: {}", run, MOST_RETRIES + 1, cause);
        runner.fail(run.job(), run.number(), cause);
    }
}
