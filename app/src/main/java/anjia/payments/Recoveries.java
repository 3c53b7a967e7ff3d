package anjia.payments;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was paid for months that turned out not due is given back in parts that the office agrees on with the person (多发待遇追回,
 * 社会保险经办条例 第四十六条). It is never taken off other benefits, and she is told how much, when, and whom to ask.
 */
@Service
public class Recoveries {

    private static final String SELECT = """
            select p.recovery, p.part, p.fen, p.due_on, p.repaid_on, o.case_number, o.person
            from payments.recovery_part p
            join payments.recovery r on r.id = p.recovery
            join payments.payment_order o on o.id = r.payment_order
            """;

    private final JdbcClient db;
    private final Persons persons;
    private final PersonMessages messages;
    private final Audit audit;

    Recoveries(JdbcClient db, Persons persons, PersonMessages messages, Audit audit) {
        this.db = db;
        this.persons = persons;
        this.messages = messages;
        this.audit = audit;
    }

    /** Paid too much on an order, and nothing agreed yet. */
    record Open(UUID order, String caseNumber, PersonId person, Money amount, int months, LocalDate notedOn) {}

    /** A part of what is given back; {@code repaidOn} is null until it was. */
    public record Part(
            UUID recovery,
            String caseNumber,
            PersonId person,
            int number,
            Money amount,
            LocalDate dueOn,
            @Nullable LocalDate repaidOn) {}

    /** Of the officer's office, oldest first. */
    List<Open> open(Actor.Staff officer) {
        return db.sql("""
                select o.id, o.case_number, o.person, sum(v.fen) as fen, count(*) as months, min(v.noted_on) as noted_on
                from payments.overpayment v
                join payments.instalment i on i.id = v.instalment
                join payments.payment_order o on o.id = i.payment_order
                where v.recovery is null and o.office = :office
                group by o.id order by min(v.noted_on), o.id
                """)
                .param("office", officer.office().value())
                .query((row, _) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        new PersonId(row.getObject("person", UUID.class)),
                        new Money(row.getLong("fen")),
                        row.getInt("months"),
                        row.getObject("noted_on", LocalDate.class)))
                .list();
    }

    /** Parts of the officer's office that are not given back yet, those due first. */
    List<Part> waiting(Actor.Staff officer) {
        return db.sql(SELECT
                        + " where o.office = :office and p.repaid_on is null order by p.due_on, p.recovery, p.part")
                .param("office", officer.office().value())
                .query((row, _) -> read(row))
                .list();
    }

    /** Of one case, first part first; empty when there is nothing, or the actor does not reach the person. */
    public List<Part> of(Actor actor, PersonId person, String caseNumber) {
        if (!persons.reaches(actor, person)) return List.of();
        return db.sql(SELECT + """
                 where o.case_number = :number
                    and o.person in (select same from registry.report_same_person where person = :person)
                order by p.recovery, p.part
                """)
                .param("number", caseNumber)
                .param("person", person.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** What of it is not agreed on yet: what the person has to know before anything is agreed. */
    public Money notAgreed(Actor actor, PersonId person, String caseNumber) {
        if (!persons.reaches(actor, person)) return Money.NOTHING;
        return new Money(db.sql("""
                select coalesce(sum(v.fen), 0) from payments.overpayment v
                join payments.instalment i on i.id = v.instalment
                join payments.payment_order o on o.id = i.payment_order
                where v.recovery is null and o.case_number = :number
                    and o.person in (select same from registry.report_same_person where person = :person)
                """)
                .param("number", caseNumber)
                .param("person", person.value())
                .query(Long.class)
                .single());
    }

    /**
     * Everything that was paid too much on the order so far, in so many monthly parts.
     *
     * @param first day on which the first part is due
     * @return {@code false} when nothing is left to agree on, or the order is another office's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean agree(Actor.Staff officer, UUID order, int count, LocalDate first, LocalDate day) {
        db.sql("select id from payments.payment_order where id = :order for update")
                .param("order", order)
                .query(UUID.class)
                .optional();
        var open =
                open(officer).stream().filter(one -> one.order().equals(order)).findFirst();
        if (open.isEmpty()) return false;
        var parts = Parts.of(open.get().amount(), count, first);
        var id = Ids.next();
        db.sql("""
                insert into payments.recovery (id, payment_order, fen, agreed_on, agreed_by)
                values (:id, :order, :fen, :day, :by)
                """)
                .param("id", id)
                .param("order", order)
                .param("fen", open.get().amount().fen())
                .param("day", day)
                .param("by", officer.key())
                .update();
        parts.forEach(part -> enter(id, part));
        db.sql("""
                update payments.overpayment v set recovery = :id
                from payments.instalment i where i.id = v.instalment and i.payment_order = :order and v.recovery is null
                """).param("id", id).param("order", order).update();
        tell(officer, id, open.get(), parts);
        note(officer, "payments.agreeRecovery", open.get().person(), id);
        return true;
    }

    private void enter(UUID recovery, Parts.Part part) {
        db.sql("insert into payments.recovery_part (recovery, part, fen, due_on) values (:recovery, :part, :fen, :due)")
                .param("recovery", recovery)
                .param("part", part.number())
                .param("fen", part.amount().fen())
                .param("due", part.dueOn())
                .update();
    }

    /** A part came in; entered again it changes nothing. {@code false} when there is no such part for the office. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean repaid(Actor.Staff officer, UUID recovery, int number, LocalDate day) {
        var part = waiting(officer).stream()
                .filter(one -> one.recovery().equals(recovery) && one.number() == number)
                .findFirst();
        if (part.isEmpty()) return false;
        db.sql("""
                update payments.recovery_part set repaid_on = :day, entered_by = :by
                where recovery = :recovery and part = :part and repaid_on is null
                """)
                .param("day", day)
                .param("by", officer.key())
                .param("recovery", recovery)
                .param("part", number)
                .update();
        note(officer, "payments.repaid", part.get().person(), recovery);
        return true;
    }

    private void tell(Actor.Staff officer, UUID recovery, Open open, List<Parts.Part> parts) {
        var first = parts.getFirst();
        messages.tell(officer, open.person(), "payments.recover:" + recovery, "payments.text.recover", language -> {
            var formats = Formats.in(language);
            return List.of(
                    formats.yuan(open.amount().fen()),
                    String.valueOf(parts.size()),
                    formats.dayOfYear(first.dueOn()),
                    formats.yuan(first.amount().fen()));
        });
    }

    private void note(Actor.Staff officer, String act, PersonId person, UUID recovery) {
        audit.record(officer, act, List.of(person.value()), Map.of("recovery", recovery.toString()));
    }

    private static Part read(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("recovery", UUID.class),
                row.getString("case_number"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getInt("part"),
                new Money(row.getLong("fen")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("repaid_on", LocalDate.class));
    }
}
