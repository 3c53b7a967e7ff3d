package anjia.cases;

import anjia.access.Actor;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts closed files away (归档): a while after the end, when no appeal is open and nothing is left to be paid. An archived file is read as
 * before, and nothing happens to it any more.
 */
@Component
class Archive {

    /** Ours; which files are kept how long is for the archives law of each matter. */
    static final Period AFTER = Period.ofDays(60);

    private static final Actor.SystemJob JOB = new Actor.SystemJob("cases.archive");
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final CaseEvents events;
    private final TransactionTemplate transaction;

    Archive(JdbcClient db, CaseEvents events, TransactionTemplate transaction) {
        this.db = db;
        this.events = events;
        this.transaction = transaction;
    }

    /** Everything that is due to be put away, batch by batch. */
    void file(LocalDate day) {
        Integer archived;
        do archived = transaction.execute(_ -> fileBatch(day));
        while (archived != null && archived == BATCH);
    }

    private int fileBatch(LocalDate day) {
        var archived = db.sql("""
                update cases.service_case c set archived_on = :day
                where c.id in (
                    select c.id from cases.service_case c
                    where c.closed_on <= :before and c.archived_on is null
                        and not exists (select from cases.appeal a where a.service_case = c.id and a.outcome is null)
                        and not exists (select from payments.report_unsettled u where u.case_number = c.number)
                    order by c.closed_on limit :batch for update skip locked)
                returning c.id
                """)
                .param("day", day)
                .param("before", day.minus(AFTER))
                .param("batch", BATCH)
                .query(UUID.class)
                .list();
        for (var file : archived) events.add(file, CaseEvents.Kind.ARCHIVED, day, JOB, "");
        return archived.size();
    }

    /** Numbers of the latest archived files of the office. */
    List<CaseNumber> latest(Actor.Staff staff, int most) {
        return db.sql("""
                select c.number from cases.service_case c
                where c.office = :office and c.archived_on is not null order by c.archived_on desc, c.id desc limit :most
                """)
                .param("office", staff.office().value())
                .param("most", most)
                .query((row, _) -> new CaseNumber(row.getString("number")))
                .list();
    }
}
