package anjia.access;

import anjia.vault.Vault;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages on their way out of a database, with a night from nine to eight. */
final class TestTexts {

    private TestTexts() {}

    static OutgoingTexts on(JdbcClient db, Vault vault, Clock clock, DeliveryReports... reports) {
        var known = reports.length == 0 ? Map.<String, Object>of() : Map.<String, Object>of("reports", reports[0]);
        return new OutgoingTexts(
                db,
                vault,
                new QuietHours("21:00-08:00"),
                new StaticListableBeanFactory(known).getBeanProvider(DeliveryReports.class),
                new HouseMark(db),
                clock,
                "127.0.0.1");
    }
}
