package anjia.work;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A demonstration that moves on to a later day. */
class NightsTest {

    private static RecurringTask<Void> nightly(String name) {
        return Tasks.recurring(name, Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.MIDNIGHT))
                .execute((instance, context) -> {});
    }

    @Test
    void everyNightlyTaskIsDueAtOnceAlsoBesideOneThatRunsJustNow() {
        var first = nightly("posts.expire");
        var second = nightly("fairs.hired");
        var timers = mock(SchedulerClient.class);
        when(timers.reschedule(eq(first.getDefaultTaskInstance()), any()))
                .thenThrow(new TaskInstanceCurrentlyExecutingException("posts.expire", RecurringTask.INSTANCE));
        new Nights(timers, List.of(first, second)).makeUpForThem();
        verify(timers).reschedule(eq(second.getDefaultTaskInstance()), any());
    }
}
