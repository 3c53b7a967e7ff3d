package anjia.payments;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops what is paid by the month when the right to it ends (停发), in the transaction of the entry that ends it. */
@Service
public class Stops {

    private final JdbcClient db;
    private final StopRule rule;
    private final Audit audit;
    private final Changes changes;

    Stops(JdbcClient db, StopRule rule, Audit audit, Changes changes) {
        this.db = db;
        this.rule = rule;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Stops every payment of the kind that is not due any more because of the event; {@link StopRule} says which months those are.
     * What was paid for them already is noted as to be recovered (社会保险经办条例 第四十六条); what is in a bank file is decided when the
     * bank answers. Repeating it changes nothing, and an earlier event stops more.
     *
     * @param event the day it happened, such as the first day of the new work
     * @param reason code of the event as the item names it, {@code re-employed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stopped stop(Actor actor, PersonId person, String kind, LocalDate event, String reason, LocalDate day) {
        var notDueFrom = rule.notDueFrom(event);
        var orders = markOrders(person, kind, notDueFrom, reason);
        if (orders.isEmpty()) return new Stopped(0, Money.NOTHING, Money.NOTHING);
        var stopped = stopUnpaid(orders, notDueFrom, day);
        var overpaid = sum(noteOverpaid(orders, notDueFrom, reason, day));
        audit.record(
                actor,
                "payments.stop",
                List.of(person.value()),
                Map.of("kind", kind, "reason", reason, "instalments", String.valueOf(stopped.size())));
        orders.forEach(order -> changes.append("payments.order", order));
        return new Stopped(stopped.size(), sum(stopped), overpaid);
    }

    private static Money sum(List<Long> fen) {
        return fen.stream().map(Money::new).reduce(Money.NOTHING, Money::plus);
    }

    /** The person's orders that this event shortens. */
    private List<UUID> markOrders(PersonId person, String kind, LocalDate notDueFrom, String reason) {
        return db.sql("""
                update payments.payment_order o set stopped_from = :from, stopped_reason = :reason
                where person in (select same from registry.report_same_person where person = :person) and kind = :kind
                  and (stopped_from is null or stopped_from > :from)
                  and exists (select from payments.instalment i where i.payment_order = o.id and i.first_day >= :from)
                returning id
                """)
                .param("person", person.value())
                .param("kind", kind)
                .param("from", notDueFrom)
                .param("reason", reason)
                .query(UUID.class)
                .list();
    }

    private List<Long> stopUnpaid(List<UUID> orders, LocalDate notDueFrom, LocalDate day) {
        return db.sql("""
                update payments.instalment set state = 'STOPPED', settled_on = :day
                where payment_order in (:orders) and first_day >= :from and state in ('PLANNED', 'RETURNED')
                returning fen
                """)
                .param("orders", orders)
                .param("from", notDueFrom)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    private List<Long> noteOverpaid(List<UUID> orders, LocalDate notDueFrom, String reason, LocalDate day) {
        return db.sql("""
                insert into payments.overpayment (instalment, fen, reason, noted_on)
                select id, fen, :reason, :day from payments.instalment
                where payment_order in (:orders) and first_day >= :from and state = 'PAID'
                on conflict (instalment) do nothing
                returning fen
                """)
                .param("orders", orders)
                .param("from", notDueFrom)
                .param("reason", reason)
                .param("day", day)
                .query(Long.class)
                .list();
    }
}
