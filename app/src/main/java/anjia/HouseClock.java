package anjia;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the house: China's time, or for demonstrations and tests a day from which it ticks on. */
@Configuration(proxyBeanMethods = false)
class HouseClock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * @param today empty for the real time; a day such as {@code 2026-07-01}, which begins at the present time of day; or a day
     *     and time such as {@code 2026-07-01T09:00}
     */
    @Bean
    Clock clock(@Value("${anjia.today:}") String today) {
        return beginning(today.strip(), Clock.system(CHINA));
    }

    static Clock beginning(String today, Clock real) {
        if (today.isEmpty()) return real;
        var now = LocalDateTime.now(real);
        var from = today.contains("T")
                ? LocalDateTime.parse(today)
                : LocalDate.parse(today).atTime(now.toLocalTime());
        return Clock.offset(real, Duration.between(now, from));
    }
}
