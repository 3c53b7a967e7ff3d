package anjia.access;

import anjia.web.Frame;
import anjia.web.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whole numbers, phones and cards that were shown to staff (查看完整信息留痕): which, to whom, and what for.
 *
 * @see "个人信息保护法 第六条: only for a purpose that is clear, and no more than it needs"
 */
@Service
public class Unmaskings {

    /** A day and a member of staff; designed: the law has no number. Whoever needs more works from the files themselves. */
    public static final int MOST_A_DAY = 40;

    /** What is masked everywhere else. */
    public enum What {
        NUMBER,
        PHONE,
        CARD
    }

    /** What the whole of it is needed for (用途). */
    public enum Purpose {
        CALL,
        COMPARE,
        PAYMENT,
        FORM,
        LAW
    }

    /** @param words why, in the words of whoever looked */
    public record Unmasked(LocalDate day, UUID account, What what, Purpose purpose, String words) {

        /** One sentence, as the person reads it. */
        public String line(Frame frame) {
            return frame.text(
                    "access.unmasked",
                    frame.text("access.masked." + what),
                    frame.text("access.purpose." + purpose),
                    words);
        }
    }

    private final JdbcClient db;
    private final Reasons reasons;
    private final Audit audit;
    private final Clock clock;

    Unmaskings(JdbcClient db, Reasons reasons, Audit audit, Clock clock) {
        this.db = db;
        this.reasons = reasons;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that something is shown, in the transaction that shows it; audited. Two at once may go one over the limit. @return false when the day's are used up, and nothing may be shown */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(Actor.Staff staff, PersonId person, What what, Purpose purpose, String words) {
        if (today(staff) >= MOST_A_DAY) return false;
        var id = Ids.next();
        db.sql("""
                insert into access.unmasking (id, account, person, what, purpose, why, at)
                values (:id, :account, :person, :what, :purpose, :why, :now)
                """)
                .param("id", id)
                .param("account", staff.account())
                .param("person", person.value())
                .param("what", what.name())
                .param("purpose", purpose.name())
                .param("why", reasons.keep(words))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                staff,
                "access.unmask",
                List.of(person.value()),
                Map.of("what", what.name(), "purpose", purpose.name(), "unmasking", id.toString()));
        return true;
    }

    private int today(Actor.Staff staff) {
        return db.sql("select count(*) from access.unmasking where account = :account and at >= :midnight")
                .param("account", staff.account())
                .param(
                        "midnight",
                        LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }

    /** The newest first. @param persons ids under which one person is known */
    List<Unmasked> of(String[] persons) {
        return db.sql("""
                select (u.at at time zone :zone)::date as day, u.account, u.what, u.purpose, u.why, r.words
                from access.unmasking u join access.reason r on r.id = u.why
                where u.person = any(cast(:persons as uuid[])) order by u.at desc
                """)
                .param("zone", clock.getZone().getId())
                .param("persons", persons)
                .query((row, _) -> new Unmasked(
                        row.getObject("day", LocalDate.class),
                        row.getObject("account", UUID.class),
                        What.valueOf(row.getString("what")),
                        Purpose.valueOf(row.getString("purpose")),
                        reasons.open(row.getObject("why", UUID.class), row.getBytes("words"))))
                .list();
    }
}
