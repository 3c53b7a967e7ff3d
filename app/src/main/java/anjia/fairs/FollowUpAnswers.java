package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.record.FirstDayOfWork;
import anjia.record.FirstDayOfWork.NeverBegan;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was answered, whoever said it (回访结果): the first answer stays. Who never began is no longer registered as employed (撤销就业登记). */
@Component
class FollowUpAnswers {

    /** What she, the employer or nobody says. */
    enum Answer {
        STILL,
        LEFT,
        NEVER_BEGAN,
        NOT_REACHED
    }

    /** The house withdraws what the house has registered. */
    private static final Actor.SystemJob JOB = new Actor.SystemJob("fairs.neverBegan");

    private record Hired(UUID fair, UUID person, UUID employer, String name) {}

    private final JdbcClient db;
    private final FirstDayOfWork firstDay;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    FollowUpAnswers(
            JdbcClient db,
            FirstDayOfWork firstDay,
            PersonMessages messages,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.firstDay = firstDay;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Who may answer was settled before. Nobody never began before her first day has come. Who said once that she was at work there did begin; whom nobody reached may still say it herself.
     *
     * @return whether it was the first answer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean write(Actor actor, UUID entry, UUID post, int after, Answer answer, LocalDate today) {
        var written = db.sql("""
                update fairs.follow_up u set answer = :answer, done_at = :now, done_by = :by
                where u.entry = :entry and u.post = :post and u.after = :after
                    and (u.done_at is null or u.answer = 'NOT_REACHED' and :herself)
                    and (:answer <> 'NEVER_BEGAN' or not exists (select from fairs.follow_up b
                        where b.entry = u.entry and b.post = u.post and b.answer in ('STILL', 'LEFT')))
                    and (:answer <> 'NEVER_BEGAN' or exists (select from fairs.wish w where w.entry = u.entry and w.post = u.post
                        and (w.starts_on <= :today or w.registered_on is not null)))
                """)
                .param("answer", answer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.key())
                .param("herself", actor instanceof Actor.Person)
                .param("entry", entry)
                .param("post", post)
                .param("after", after)
                .param("today", today)
                .update();
        if (written == 0) return false;
        audit.record(actor, "fairs.followUp", List.of(entry), Map.of("answer", answer.name()));
        changes.append("fairs.result", entry);
        if (answer == Answer.NEVER_BEGAN) takeBack(actor, entry, post, after);
        return true;
    }

    private void takeBack(Actor actor, UUID entry, UUID post, int after) {
        var hired = hired(entry, post);
        var person = new PersonId(hired.person());
        db.sql("delete from fairs.follow_up where entry = :entry and post = :post and done_at is null")
                .param("entry", entry)
                .param("post", post)
                .update();
        // what the night has not registered yet is not taken back, and never will be registered
        var ahead = db.sql(
                        "update fairs.wish set starts_on = null where entry = :entry and post = :post and registered_on is null")
                .param("entry", entry)
                .param("post", post)
                .update();
        if (ahead > 0) return;
        var details = Map.of("fair", hired.fair().toString());
        if (!(firstDay.neverBegan(JOB, person, hired.employer(), details) instanceof NeverBegan.TakenBack(var ended)))
            return;
        db.sql("""
                update fairs.follow_up set ended = :ended where entry = :entry and post = :post and after = :after
                """)
                .param("ended", ended.toArray(String[]::new))
                .param("entry", entry)
                .param("post", post)
                .param("after", after)
                .update();
        audit.record(actor, "fairs.neverBegan", List.of(entry, hired.person()), Map.of());
        var words = ended.isEmpty() ? "fairs.told.neverBegan" : "fairs.told.neverBeganEnded";
        messages.tell(actor, person, "fairs.neverBegan:" + entry + ":" + post, words, _ -> List.of(hired.name()));
    }

    private Hired hired(UUID entry, UUID post) {
        return db.sql("""
                select w.fair, e.person, s.organisation as employer, o.name
                from fairs.wish w join fairs.entry e on e.id = w.entry join fairs.offer f on f.fair = w.fair and f.post = w.post
                    join fairs.stand s on s.id = f.stand join registry.report_organisation o on o.id = s.organisation
                where w.entry = :entry and w.post = :post
                """)
                .param("entry", entry)
                .param("post", post)
                .query(Hired.class)
                .single();
    }
}
