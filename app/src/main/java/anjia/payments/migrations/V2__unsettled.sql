-- Orders with an instalment that is still to be paid, with the bank, or came back; for those who put files away.
create view payments.report_unsettled as
    select distinct o.case_number
    from payments.instalment i join payments.payment_order o on o.id = i.payment_order
    where i.state in ('PLANNED', 'IN_BATCH', 'RETURNED');
