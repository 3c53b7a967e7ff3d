package anjia.access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that the database is a demo's without marking it: others share it. */
@TestConfiguration(proxyBeanMethods = false)
class OpenOutbox {

    @Bean
    @Primary
    HouseMark demoMark(JdbcClient db) {
        return new HouseMark(db) {
            @Override
            public boolean demo() {
                return true;
            }
        };
    }
}
