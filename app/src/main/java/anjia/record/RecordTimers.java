package anjia.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the life record is checked (定时任务). */
@Configuration(proxyBeanMethods = false)
class RecordTimers {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> nightlyRecordCheck(RecordCheck check) {
        return Tasks.recurring("record.check", Schedules.daily(ZoneId.of("Asia/Shanghai"), AT_NIGHT))
                .execute((instance, context) -> check.run());
    }
}
