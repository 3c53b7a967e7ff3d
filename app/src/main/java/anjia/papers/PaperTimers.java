package anjia.papers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the folder of papers is swept (定时任务). */
@Configuration(proxyBeanMethods = false)
class PaperTimers {

    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> hourlyPaperSweep(Sweep sweep) {
        return Tasks.recurring("papers.sweep", FixedDelay.of(HOURLY)).execute((instance, context) -> sweep.run());
    }
}
