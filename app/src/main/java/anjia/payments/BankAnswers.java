package anjia.payments;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters what the bank said to a file (银行回盘): paid, or returned. An answer once entered stays. */
@Component
class BankAnswers {

    private final JdbcClient db;
    private final Audit audit;
    private final PersonMessages messages;

    BankAnswers(JdbcClient db, Audit audit, PersonMessages messages) {
        this.db = db;
        this.audit = audit;
        this.messages = messages;
    }

    /** @param returned lines that the bank could not pay; all others that wait are paid */
    @Transactional(propagation = Propagation.MANDATORY)
    public int enter(Actor.Staff officer, Batch batch, Set<Integer> returned, LocalDate day) {
        var answered = answer(batch.id(), returned, day);
        settle(batch.id(), day);
        noteOverpaid(batch.id(), day);
        tellOfReturned(officer, batch.id());
        audit.record(
                officer,
                "payments.answer",
                List.of(batch.id()),
                Map.of("lines", String.valueOf(answered), "returned", String.valueOf(returned.size())));
        return answered;
    }

    private int answer(UUID batch, Set<Integer> returned, LocalDate day) {
        return db.sql("""
                update payments.batch_line
                set answer = case when line = any (:returned) then 'RETURNED' else 'PAID' end, answered_on = :day
                where batch = :batch and answer is null
                """)
                .param("batch", batch)
                .param("returned", returned.toArray(Integer[]::new))
                .param("day", day)
                .update();
    }

    /** What was returned for a month that is not due any more is stopped, not tried again. */
    private void settle(UUID batch, LocalDate day) {
        db.sql("""
                update payments.instalment i
                set settled_on = :day, state = case
                    when l.answer = 'PAID' then 'PAID'
                    when i.first_day >= o.stopped_from then 'STOPPED'
                    else 'RETURNED' end
                from payments.batch_line l, payments.payment_order o
                where l.batch = :batch and l.instalment = i.id and o.id = i.payment_order and i.state = 'IN_BATCH'
                """).param("batch", batch).param("day", day).update();
    }

    /** Whose money came back must know it: only another card brings it. Once for a file. */
    private void tellOfReturned(Actor.Staff officer, UUID batch) {
        for (var person : returnedTo(batch))
            messages.tell(
                    officer,
                    new PersonId(person),
                    "payments.returned:" + batch,
                    "payments.text.returned",
                    _ -> List.of());
    }

    private List<UUID> returnedTo(UUID batch) {
        return db.sql("""
                select distinct o.person
                from payments.batch_line l
                join payments.instalment i on i.id = l.instalment
                join payments.payment_order o on o.id = i.payment_order
                where l.batch = :batch and i.state = 'RETURNED'
                """).param("batch", batch).query(UUID.class).list();
    }

    /** The file was with the bank when the right ended: what it paid is to be recovered. */
    private void noteOverpaid(UUID batch, LocalDate day) {
        db.sql("""
                insert into payments.overpayment (instalment, fen, reason, noted_on)
                select i.id, i.fen, o.stopped_reason, :day
                from payments.batch_line l
                join payments.instalment i on i.id = l.instalment
                join payments.payment_order o on o.id = i.payment_order
                where l.batch = :batch and i.state = 'PAID' and i.first_day >= o.stopped_from
                on conflict (instalment) do nothing
                """).param("batch", batch).param("day", day).update();
    }
}
