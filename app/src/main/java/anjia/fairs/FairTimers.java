package anjia.fairs;

import anjia.work.Today;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the employment of those is registered who were hired at fairs (就业登记), and when they are asked whether they are still at work (回访). */
@Configuration(proxyBeanMethods = false)
class FairTimers {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 15);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 30);

    @Bean
    RecurringTask<Void> hiredAtFairs(HiredAtFairs hired, Today today) {
        return Tasks.recurring("fairs.hired", Schedules.daily(HERE, AFTER_MIDNIGHT))
                .execute((instance, context) -> {
                    var registered = hired.register(today.day());
                    while (registered > 0) registered = hired.register(today.day());
                });
    }

    @Bean
    RecurringTask<Void> followUpsOfFairs(HerFollowUps followUps, Today today) {
        return Tasks.recurring("fairs.followUp", Schedules.daily(HERE, IN_THE_MORNING))
                .execute((instance, context) -> {
                    var asked = followUps.ask(today.day());
                    while (asked > 0) asked = followUps.ask(today.day());
                });
    }
}
