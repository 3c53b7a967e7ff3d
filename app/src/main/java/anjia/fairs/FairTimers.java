package anjia.fairs;

import anjia.work.Today;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the employment of those is registered who were hired at fairs (就业登记), when they are asked whether they are still at work (回访), and how soon an interview that cannot take place is called off (面试取消). */
@Configuration(proxyBeanMethods = false)
class FairTimers {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 15);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 30);

    /** Posts close at any hour of the day on which she takes the bus. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

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

    @Bean
    RecurringTask<Void> calledOffAtFairs(CalledOff calledOff) {
        return Tasks.recurring("fairs.calledOff", FixedDelay.of(BETWEEN_LOOKS)).execute((instance, context) -> {
            var found = calledOff.some();
            while (found > 0) found = calledOff.some();
        });
    }
}
