package anjia.cases;

import anjia.work.Today;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When overdue files are raised, old drafts forgotten and closed files put away (定时任务). */
@Configuration(proxyBeanMethods = false)
class CaseTimers {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 30);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 5);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Bean
    RecurringTask<Void> morningEscalation(Escalations escalations, Today today) {
        return Tasks.recurring("cases.escalation", Schedules.daily(HERE, BEFORE_WORK))
                .execute((instance, context) -> escalations.raise(today.day()));
    }

    /** In the day, because people are told. */
    @Bean
    RecurringTask<Void> dailyPromises(Supplying supplying, Today today) {
        return Tasks.recurring("cases.promises", Schedules.daily(HERE, IN_THE_MORNING))
                .execute((instance, context) -> {
                    supplying.remind(today.day());
                    supplying.miss(today.day());
                });
    }

    @Bean
    RecurringTask<Void> nightlyArchive(Archive archive, Drafts drafts, Today today) {
        return Tasks.recurring("cases.archive", Schedules.daily(HERE, AT_NIGHT)).execute((instance, context) -> {
            archive.file(today.day());
            drafts.forget();
        });
    }
}
