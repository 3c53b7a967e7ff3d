package anjia.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is done by itself every night or morning (定时任务). Timers run on real time; whoever moves a demonstration on to a later day has the nights between made up for.
 */
@Component
public class Nights {

    private final SchedulerClient timers;
    private final List<RecurringTask<?>> tasks;

    Nights(SchedulerClient timers, List<RecurringTask<?>> tasks) {
        this.timers = timers;
        this.tasks = tasks;
    }

    /** Everything is done once, beginning now, and then again when it is its time. */
    public void makeUpForThem() {
        for (var task : tasks) {
            try {
                timers.reschedule(task.getDefaultTaskInstance(), Instant.now());
            } catch (TaskInstanceCurrentlyExecutingException isAtIt) {
                continue;
            }
        }
    }
}
