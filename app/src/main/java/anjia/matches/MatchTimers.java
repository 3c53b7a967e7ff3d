package anjia.matches;

import anjia.work.Today;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the employment of those is registered whose first day has come (就业登记), when people are told of new posts (新岗位提醒), and when it is measured how evenly posts are shown (推荐曝光). */
@Configuration(proxyBeanMethods = false)
class MatchTimers {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);
    private static final LocalTime AFTER_THE_TIMERS_OF_POSTS = LocalTime.of(0, 40);
    private static final LocalTime AFTER_THE_SEARCHES_THAT_WERE_SAVED = LocalTime.of(8, 10);

    @Bean
    RecurringTask<Void> newPosts(PostAlerts alerts, Today today) {
        return Tasks.recurring("matches.alerts", Schedules.daily(HERE, AFTER_THE_SEARCHES_THAT_WERE_SAVED))
                .execute((instance, context) -> {
                    alerts.forgetClosedPosts();
                    var looked = alerts.send(today.day());
                    while (looked > 0) looked = alerts.send(today.day());
                });
    }

    @Bean
    RecurringTask<Void> exposure(Exposures exposures, Today today) {
        return Tasks.recurring("matches.exposure", Schedules.daily(HERE, AFTER_THE_TIMERS_OF_POSTS))
                .execute((instance, context) -> exposures.measure(today.day()));
    }

    @Bean
    RecurringTask<Void> firstDaysOfWork(FirstDays days, Today today) {
        return Tasks.recurring("matches.firstDays", Schedules.daily(HERE, AFTER_MIDNIGHT))
                .execute((instance, context) -> {
                    var registered = days.register(today.day());
                    while (registered > 0) registered = days.register(today.day());
                });
    }
}
