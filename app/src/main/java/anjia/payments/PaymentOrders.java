package anjia.payments;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.registry.Persons;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders payments by the month (支付计划), in the transaction of the decision that gives the right to them. */
@Service
public class PaymentOrders {

    private final JdbcClient db;
    private final PayingDay payingDay;
    private final Persons persons;
    private final Audit audit;
    private final Changes changes;

    PaymentOrders(JdbcClient db, PayingDay payingDay, Persons persons, Audit audit, Changes changes) {
        this.db = db;
        this.payingDay = payingDay;
        this.persons = persons;
        this.audit = audit;
        this.changes = changes;
    }

    /** Orders the payments; the same source orders once, and the id of the first order comes back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID order(Actor actor, NewOrder order) {
        var id = Ids.next();
        if (!insert(id, order)) return bySource(order.source()).orElseThrow();
        for (var month : order.months()) insert(id, order.orderedOn(), month);
        audit.record(
                actor,
                "payments.order",
                List.of(order.person().value()),
                Map.of(
                        "order", id.toString(),
                        "kind", order.kind(),
                        "instalments", String.valueOf(order.months().size())));
        changes.append("payments.order", id);
        return id;
    }

    /** The order's instalments, first month first; empty when nothing was ordered or the actor does not reach the person. */
    public List<Instalment> instalments(Actor actor, PersonId person, String caseNumber) {
        if (!persons.reaches(actor, person)) return List.of();
        return db.sql("""
                select i.id, i.month, i.first_day, i.last_day, i.fen, i.due_on, i.state, i.settled_on
                from payments.instalment i join payments.payment_order o on o.id = i.payment_order
                where o.case_number = :number
                  and o.person in (select same from registry.report_same_person where person = :person)
                order by i.month
                """)
                .param("number", caseNumber)
                .param("person", person.value())
                .query((row, _) -> new Instalment(
                        row.getObject("id", UUID.class),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        new Money(row.getLong("fen")),
                        row.getObject("due_on", LocalDate.class),
                        InstalmentState.valueOf(row.getString("state")),
                        row.getObject("settled_on", LocalDate.class)))
                .list();
    }

    /** The day on which the first of these months would be paid, if ordered on the day. */
    public LocalDate firstPayment(LocalDate monthBegins, LocalDate orderedOn) {
        return payingDay.due(monthBegins, orderedOn);
    }

    private boolean insert(UUID id, NewOrder order) {
        return db.sql("""
                insert into payments.payment_order (id, source, case_number, person, kind, office, ordered_on)
                values (:id, :source, :caseNumber, :person, :kind, :office, :orderedOn)
                on conflict (source) do nothing
                """)
                        .param("id", id)
                        .param("source", order.source())
                        .param("caseNumber", order.caseNumber())
                        .param("person", order.person().value())
                        .param("kind", order.kind())
                        .param("office", order.office().value())
                        .param("orderedOn", order.orderedOn())
                        .update()
                == 1;
    }

    private void insert(UUID order, LocalDate orderedOn, NewOrder.Month month) {
        db.sql("""
                insert into payments.instalment (id, payment_order, month, first_day, last_day, fen, due_on)
                values (:id, :order, :month, :firstDay, :lastDay, :fen, :dueOn)
                """)
                .param("id", Ids.next())
                .param("order", order)
                .param("month", month.firstDay().withDayOfMonth(1))
                .param("firstDay", month.firstDay())
                .param("lastDay", month.lastDay())
                .param("fen", month.amount().fen())
                .param("dueOn", payingDay.due(month.firstDay(), orderedOn))
                .update();
    }

    private Optional<UUID> bySource(String source) {
        return db.sql("select id from payments.payment_order where source = :source")
                .param("source", source)
                .query(UUID.class)
                .optional();
    }
}
