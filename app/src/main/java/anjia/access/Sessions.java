package anjia.access;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Ends log-ins before their time (会话注销). */
@Service
public class Sessions {

    private final JdbcClient db;

    Sessions(JdbcClient db) {
        this.db = db;
    }

    /** Whoever is logged in as one of these persons has to log in again. */
    public void end(Collection<PersonId> persons) {
        db.sql("delete from access.session where principal_name = any(:names)")
                .param(
                        "names",
                        persons.stream()
                                .map(person -> LoggedIn.Door.PERSON + ":" + person.value())
                                .toArray(String[]::new))
                .update();
    }
}
