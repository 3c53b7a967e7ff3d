package anjia.posts;

import anjia.work.Today;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When posts whose last day is over close (岗位到期), and when who saved a search is told of new ones (求职订阅提醒). */
@Configuration(proxyBeanMethods = false)
class PostTimers {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 0);

    @Bean
    RecurringTask<Void> savedSearches(SearchAlerts alerts, Today today) {
        return Tasks.recurring("posts.alerts", Schedules.daily(HERE, IN_THE_MORNING))
                .execute((instance, context) -> {
                    alerts.forgetClosedCards();
                    var looked = alerts.send(today.day());
                    while (looked > 0) looked = alerts.send(today.day());
                });
    }

    @Bean
    RecurringTask<Void> nightlyExpiry(Posts posts, Today today) {
        return Tasks.recurring("posts.expire", Schedules.daily(HERE, AFTER_MIDNIGHT))
                .execute((instance, context) -> {
                    var closed = posts.expire(today.day());
                    while (closed > 0) closed = posts.expire(today.day());
                });
    }
}
