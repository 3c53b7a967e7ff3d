package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.record.FirstDayOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In the night after her first day of work has come, who was hired at a fair is registered as employed (招聘会录用后的就业登记): until then a result can be put right. */
@Service
class HiredAtFairs {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("fairs.hired");
    private static final int AT_ONCE = 100;

    private final JdbcClient db;
    private final FirstDayOfWork firstDay;
    private final Audit audit;

    HiredAtFairs(JdbcClient db, FirstDayOfWork firstDay, Audit audit) {
        this.db = db;
        this.firstDay = firstDay;
        this.audit = audit;
    }

    /** @param division of the place of work; null when the post is gone */
    record Due(
            UUID entry,
            UUID post,
            UUID fair,
            UUID person,
            UUID employer,
            @Nullable String division,
            LocalDate startsOn) {}

    /** Registers some of those whose first day came before today; each is found once, whoever looks beside. @return how many */
    @Transactional
    public int register(LocalDate today) {
        var due = db.sql("""
                select w.entry, w.post, w.fair, e.person, s.organisation as employer,
                    (select p.division from posts.report_post p where p.id = w.post) as division, w.starts_on
                from fairs.wish w join fairs.entry e on e.id = w.entry join fairs.offer f on f.fair = w.fair and f.post = w.post
                    join fairs.stand s on s.id = f.stand
                where w.starts_on < :today and w.registered_on is null
                order by w.starts_on, w.entry, w.post limit :most for update of w skip locked
                """)
                .param("today", today)
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
        for (var one : due) register(one, today);
        return due.size();
    }

    private void register(Due one, LocalDate today) {
        var division = one.division() == null ? null : new DivisionCode(one.division());
        var person = new PersonId(one.person());
        var details = Map.of("fair", one.fair().toString());
        if (firstDay.register(JOB, person, one.employer(), division, one.startsOn(), details))
            audit.record(JOB, "fairs.firstDay", List.of(one.entry(), one.person()), Map.of());
        db.sql("update fairs.wish set registered_on = :today where entry = :entry and post = :post")
                .param("today", today)
                .param("entry", one.entry())
                .param("post", one.post())
                .update();
    }
}
