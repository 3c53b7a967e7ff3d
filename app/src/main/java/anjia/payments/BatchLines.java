package anjia.payments;

import anjia.places.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments of bank files (报盘明细), and which of them are due. */
@Component
class BatchLines {

    private final JdbcClient db;
    private final BankAccounts accounts;

    BatchLines(JdbcClient db, BankAccounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /**
     * What the office has to pay on the day, in the order of file numbers and months, numbered from 1. A returned payment is among them
     * once the person has entered another account than the one that failed. A month that two orders of one kind hold because their persons
     * were merged is paid once: by the order that paid it, or by the earlier one.
     */
    List<BatchLine> payable(OfficeId office, LocalDate day) {
        return db.sql("""
                select (row_number() over (order by o.case_number, i.month))::int as line,
                       i.id as instalment, o.person, o.case_number, i.month, i.fen, null::text as answer,
                       a.id, a.number, a.holder, a.bank
                from payments.instalment i
                join payments.payment_order o on o.id = i.payment_order
                join lateral (
                    select id, number, holder, bank from payments.bank_account
                    where person in (select same from registry.report_same_person where person = o.person)
                    order by entered_at desc, id desc limit 1) a on true
                where o.office = :office and i.due_on <= :day
                  and (i.state = 'PLANNED' or i.state = 'RETURNED' and not exists (
                      select from payments.batch_line l where l.instalment = i.id and l.bank_account = a.id))
                  and not exists (
                      select from registry.report_other_id s
                      join payments.payment_order other on other.person = s.other and other.kind = o.kind and other.id <> o.id
                      join payments.instalment twin on twin.payment_order = other.id and twin.month = i.month
                      where s.person = o.person
                        and (twin.state in ('IN_BATCH', 'PAID')
                          or twin.state in ('PLANNED', 'RETURNED') and (other.ordered_on, other.id) < (o.ordered_on, o.id)))
                order by line
                """)
                .param("office", office.value())
                .param("day", day)
                .query((row, _) -> read(row))
                .list();
    }

    List<BatchLine> of(UUID batch) {
        return db.sql("""
                select l.line, l.instalment, o.person, o.case_number, i.month, l.fen, l.answer,
                       a.id, a.number, a.holder, a.bank
                from payments.batch_line l
                join payments.instalment i on i.id = l.instalment
                join payments.payment_order o on o.id = i.payment_order
                join payments.bank_account a on a.id = l.bank_account
                where l.batch = :batch order by l.line
                """).param("batch", batch).query((row, _) -> read(row)).list();
    }

    void enter(UUID batch, List<BatchLine> lines) {
        for (var line : lines) {
            db.sql("""
                    with line as (
                        insert into payments.batch_line (batch, line, instalment, bank_account, fen)
                        values (:batch, :line, :instalment, :account, :fen)
                        returning instalment)
                    update payments.instalment i set state = 'IN_BATCH', settled_on = null
                    from line where i.id = line.instalment
                    """)
                    .param("batch", batch)
                    .param("line", line.line())
                    .param("instalment", line.instalment())
                    .param("account", line.account().id())
                    .param("fen", line.amount().fen())
                    .update();
        }
    }

    private BatchLine read(ResultSet row) throws SQLException {
        return new BatchLine(
                row.getInt("line"),
                row.getObject("instalment", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("case_number"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                accounts.read(row),
                new Money(row.getLong("fen")),
                answer(row.getString("answer")));
    }

    private static @Nullable InstalmentState answer(@Nullable String text) {
        return text == null ? null : InstalmentState.valueOf(text);
    }
}
