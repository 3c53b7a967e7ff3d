package anjia.matches;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.record.FirstDayOfWork;
import anjia.record.FirstDayOfWork.NeverBegan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On the first day of work of who was hired here her employment is registered (就业登记), see {@link FirstDayOfWork}. */
@Service
class FirstDays {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("matches.firstDays");
    private static final int AT_ONCE = 100;

    private final JdbcClient db;
    private final FirstDayOfWork firstDay;
    private final Audit audit;

    FirstDays(JdbcClient db, FirstDayOfWork firstDay, Audit audit) {
        this.db = db;
        this.firstDay = firstDay;
        this.audit = audit;
    }

    /** @param division of the place of work; null when the post is gone */
    record Due(
            UUID id, UUID person, UUID employer, @Nullable String division, LocalDate hiredOn) {}

    /** Registers some of those whose first day has come; each is found once, whoever looks beside. @return how many */
    @Transactional
    public int register(LocalDate today) {
        var due = db.sql("""
                select a.id, a.person, a.employer, (select p.division from posts.report_post p where p.id = a.post) as division, a.hired_on
                from matches.application a where a.state = 'HIRED' and a.registered_on is null and a.hired_on <= :today
                order by a.hired_on, a.id limit :most for update of a skip locked
                """)
                .param("today", today)
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
        for (var one : due) register(one, today);
        return due.size();
    }

    /** She did not start: what was registered is withdrawn, and a registration as unemployed that it had ended goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NeverBegan takeBack(Application hired) {
        return firstDay.neverBegan(JOB, hired.person(), hired.employer(), details(hired.id()));
    }

    private static Map<String, String> details(UUID application) {
        return Map.of("application", application.toString());
    }

    private void register(Due one, LocalDate today) {
        var division = one.division() == null ? null : new DivisionCode(one.division());
        var person = new PersonId(one.person());
        if (firstDay.register(JOB, person, one.employer(), division, one.hiredOn(), details(one.id())))
            audit.record(JOB, "matches.firstDay", List.of(one.id(), one.person()), Map.of());
        db.sql("update matches.application set registered_on = :today where id = :id")
                .param("today", today)
                .param("id", one.id())
                .update();
    }
}
