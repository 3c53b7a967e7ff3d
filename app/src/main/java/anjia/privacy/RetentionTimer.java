package anjia.privacy;

import anjia.work.Jobs;
import anjia.work.Today;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When what is too old goes (到期删除定时任务). */
@Configuration(proxyBeanMethods = false)
class RetentionTimer {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> nightlyRetention(ObjectProvider<Jobs> jobs, Today today) {
        // jobs are set going by the timer that this is a part of
        return Tasks.recurring("privacy.retention.night", Schedules.daily(HERE, AT_NIGHT))
                .execute((instance, context) ->
                        jobs.getObject().start(RetentionJob.NAME, today.day().toString()));
    }
}
