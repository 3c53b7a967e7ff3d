package anjia.cases;

import anjia.work.Today;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts due days again that lay past the last published calendar (期限重算): a house that starts with the calendar of a new year
 * turns its "about" into days.
 */
@Component
class PublishedCalendar {

    private final JdbcClient db;
    private final Clocks clocks;
    private final Today today;

    PublishedCalendar(JdbcClient db, Clocks clocks, Today today) {
        this.db = db;
        this.clocks = clocks;
        this.today = today;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void countAgain() {
        var provisional = db.sql("select " + CaseFiles.COLUMNS + """
                 from cases.service_case c where c.closed_on is null and c.due_provisional for update
                """)
                .query((row, _) -> CaseFiles.read(row))
                .list();
        for (var file : provisional) {
            var due = clocks.due(file, today.day());
            db.sql("update cases.service_case set due_on = :on, due_provisional = :provisional where id = :id")
                    .param("on", due.on())
                    .param("provisional", due.provisional())
                    .param("id", file.id())
                    .update();
        }
    }
}
