package anjia.cooperation;

import anjia.work.Today;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When travellers are told that a subsidy is due (定时任务). */
@Configuration(proxyBeanMethods = false)
class CooperationTimers {

    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 40);

    @Bean
    RecurringTask<Void> subsidiesOfDepartures(SubsidyNotices notices, Today today) {
        return Tasks.recurring("cooperation.subsidies", Schedules.daily(ZoneId.of("Asia/Shanghai"), IN_THE_MORNING))
                .execute((instance, context) -> notices.tell(today.day()));
    }
}
