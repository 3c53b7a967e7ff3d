package anjia.payments;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is held of money that went to her or comes back (待遇支付). Card numbers leave with their last four figures only. */
@Component
@Order(50)
class PaymentData implements HeldData {

    private static final String ORDERS =
            "(select id, case_number from payments.payment_order where person = any(:persons))";

    /** An account to which nothing was ever paid, and nothing will be. */
    private static final String UNUSED = """
            a.person = any(:persons) and not exists (select from payments.batch_line l where l.bank_account = a.id)
                and not exists (select from payments.payment_order o where o.person = any(:persons))
            """;

    @Override
    public List<Held> held() {
        return List.of(
                account(
                        "payments.unused",
                        Fate.AT_ONCE,
                        UNUSED,
                        List.of("delete from payments.bank_account a where " + UNUSED)),
                account("payments.account", Fate.KEPT, "a.person = any(:persons) and not (" + UNUSED + ")", List.of()),
                new Held(
                        "payments.order",
                        Fate.KEPT,
                        List.of("payments.payment_order"),
                        """
                        select id, case_number, kind as item_code, office, ordered_on, stopped_from, stopped_reason
                        from payments.payment_order where person = any(:persons) order by ordered_on, id
                        """,
                        List.of(new Held.Reading.Office("office")),
                        List.of()),
                new Held(
                        "payments.instalment",
                        Fate.KEPT,
                        List.of("payments.instalment", "payments.overpayment"),
                        """
                        select o.case_number, i.month, i.first_day, i.last_day, i.fen, i.due_on, i.state, i.settled_on,
                            p.fen as overpaid_fen, p.reason as overpaid_reason, p.noted_on as overpaid_noted_on
                        from payments.instalment i join %s o on o.id = i.payment_order
                        left join payments.overpayment p on p.instalment = i.id order by i.month, i.id
                        """.formatted(ORDERS),
                        List.of(code("state", "cases.pay.states.")),
                        List.of()),
                new Held(
                        "payments.line",
                        Fate.KEPT,
                        List.of("payments.batch_line"),
                        """
                        select o.case_number, i.month, b.day, l.line, l.fen, a.number as account, a.id as row_of_account, l.answer,
                            l.answered_on
                        from payments.batch_line l join payments.batch b on b.id = l.batch
                        join payments.instalment i on i.id = l.instalment join %s o on o.id = i.payment_order
                        join payments.bank_account a on a.id = l.bank_account order by b.day, l.line
                        """.formatted(ORDERS),
                        List.of(
                                new Held.Reading.Tail("account", "payments.bank_account.number", "row_of_account"),
                                code("answer", "payments.batch.state.")),
                        List.of()),
                new Held(
                        "payments.recovery",
                        Fate.KEPT,
                        List.of("payments.recovery", "payments.recovery_part"),
                        """
                        select o.case_number, r.agreed_on, p.part, p.fen, p.due_on, p.repaid_on
                        from payments.recovery r join %s o on o.id = r.payment_order
                        join payments.recovery_part p on p.recovery = r.id order by r.agreed_on, p.part
                        """.formatted(ORDERS),
                        List.of(),
                        List.of()));
    }

    private static Held account(String kind, Fate fate, String which, List<String> erasing) {
        return new Held(
                kind,
                fate,
                List.of("payments.bank_account"),
                """
                select a.id, a.number, a.holder as card_holder, a.bank, a.entered_at from payments.bank_account a
                where %s order by a.entered_at
                """.formatted(which),
                List.of(
                        new Held.Reading.Tail("number", "payments.bank_account.number", "id"),
                        opened("card_holder", "payments.bank_account.holder", "id")),
                erasing);
    }
}
