-- Whoever counts instalments can say for which file they are paid, by the number that people know.
create or replace view payments.report_instalment as
    select o.kind, o.office, i.month, i.due_on, i.state, i.fen, o.case_number
    from payments.instalment i join payments.payment_order o on o.id = i.payment_order;
