package anjia.access;

import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.OncePerPage;
import anjia.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever stands at the window is opened by full identity number and reason, for one day (到窗访问). */
@Service
public class Visits {

    private final JdbcClient db;
    private final Reasons reasons;
    private final Audit audit;
    private final TextMessages texts;
    private final ObjectProvider<PersonDirectory> directory;
    private final Clock clock;

    Visits(
            JdbcClient db,
            Reasons reasons,
            Audit audit,
            TextMessages texts,
            ObjectProvider<PersonDirectory> directory,
            Clock clock) {
        this.db = db;
        this.reasons = reasons;
        this.audit = audit;
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
    }

    /** Opens a person to the clerk until the end of the day; audited, and the person is told. Opening twice on one day is one visit. */
    @Transactional
    public void open(Actor.Staff clerk, PersonId person, String reason) {
        if (!clerk.seesPersons()) throw new AccessDeniedException("this account opens no persons: " + clerk.key());
        var visit = Ids.next();
        if (!isNew(visit, clerk, person, reason)) return;
        audit.record(clerk, "access.visit", List.of(person.value()), Map.of("visit", visit.toString()));
        tell(visit, clerk, person);
    }

    private boolean isNew(UUID visit, Actor.Staff clerk, PersonId person, String reason) {
        if (isOpen(clerk, person)) return false;
        return db.sql("""
                insert into access.visit (id, clerk, person, day, why, opened_at)
                values (:id, :clerk, :person, :day, :why, :now)
                on conflict (clerk, person, day) do nothing
                """)
                        .param("id", visit)
                        .param("clerk", clerk.account())
                        .param("person", person.value())
                        .param("day", today())
                        .param("why", reasons.keep(required(reason)))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Two presses at once may leave a reason that no visit has: nobody reads it. */
    private boolean isOpen(Actor.Staff clerk, PersonId person) {
        return db.sql("""
                select exists (select from access.visit where clerk = :clerk and person = :person and day = :day)
                """)
                .param("clerk", clerk.account())
                .param("person", person.value())
                .param("day", today())
                .query(Boolean.class)
                .single();
    }

    private static String required(String reason) {
        if (reason.isBlank()) throw new IllegalArgumentException("a visit has a reason");
        return reason.strip();
    }

    private void tell(UUID visit, Actor.Staff clerk, PersonId person) {
        var known = directory.getIfAvailable();
        if (known == null) return;
        known.phoneOf(person)
                .ifPresent(phone -> texts.send(
                        "visit:" + visit,
                        phone,
                        Texts.in(Language.ZH_CN).get("access.text.visit", clerk.officeName(), clerk.name())));
    }

    /** The persons opened to this actor today; empty for everybody but staff. */
    public Set<PersonId> openTo(Actor actor) {
        if (!(actor instanceof Actor.Staff staff)) return Set.of();
        return OncePerPage.find(new Asked(staff.account(), today()), () -> opened(staff));
    }

    private record Asked(UUID clerk, LocalDate day) {}

    private Set<PersonId> opened(Actor.Staff staff) {
        return new HashSet<>(db.sql("select person as value from access.visit where clerk = :clerk and day = :day")
                .param("clerk", staff.account())
                .param("day", today())
                .query(PersonId.class)
                .list());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
