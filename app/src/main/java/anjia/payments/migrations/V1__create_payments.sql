-- Money orders, their monthly instalments, and the bank files that pay them (待遇支付). Money is in whole fen.
create schema payments;

-- Where somebody's money goes (收款账户). Rows are never changed: the last one entered holds.
create table payments.bank_account (
    id         uuid primary key,
    person     uuid not null references registry.person (id),
    number     bytea not null,                       -- sealed: payments.bank_account.number
    holder     bytea not null,                       -- sealed: payments.bank_account.holder
    bank       text not null,
    entered_at timestamptz not null,
    entered_by text collate "C" not null             -- key of the actor
);
create index accounts_of_a_person on payments.bank_account (person, entered_at desc);

-- What a decision orders to be paid (支付单).
create table payments.payment_order (
    id             uuid primary key,
    source         text collate "C" not null,        -- what ordered it: 'case:<id>'
    case_number    text collate "C" not null,
    person         uuid not null references registry.person (id),
    kind           text collate "C" not null,        -- code of the item
    office         uuid not null references places.office (id), -- the office that pays
    ordered_on     date not null,
    stopped_from   date,                             -- first benefit month that begins on or after it is not due
    stopped_reason text collate "C",
    constraint one_order_per_source unique (source),
    constraint a_stop_has_a_reason check ((stopped_from is null) = (stopped_reason is null))
);
create index orders_of_a_person on payments.payment_order (person, kind);
create index orders_of_a_case on payments.payment_order (case_number);

-- A bank file (支付批次): one per office and paying day, and never changed.
create table payments.batch (
    id        uuid primary key,
    office    uuid not null references places.office (id),
    day       date not null,
    lines     integer not null,
    total_fen bigint not null,
    digest    text collate "C" not null,             -- SHA-256 of header and lines, hexadecimal
    made_at   timestamptz not null,
    made_by   text collate "C" not null,
    constraint one_batch_per_office_and_day unique (office, day),
    constraint a_batch_pays_something check (lines > 0 and total_fen > 0)
);

-- One month of an order (分期).
create table payments.instalment (
    id            uuid primary key,
    payment_order uuid not null references payments.payment_order (id),
    month         date not null,                     -- first day of the calendar month that it is for
    first_day     date not null,
    last_day      date not null,
    fen           bigint not null,
    due_on        date not null,
    state         text collate "C" not null default 'PLANNED',
    settled_on    date,                              -- the day it was paid, returned or stopped
    constraint one_instalment_per_order_and_month unique (payment_order, month),
    constraint month_is_named_by_its_first_day check (extract(day from month) = 1),
    constraint an_instalment_pays_something check (fen > 0),
    constraint days_are_in_order check (first_day <= last_day),
    constraint instalment_state_is_known check (state in ('PLANNED', 'IN_BATCH', 'PAID', 'RETURNED', 'STOPPED')),
    constraint settled_exactly_when_it_is_over check ((settled_on is null) = (state in ('PLANNED', 'IN_BATCH')))
);
create index instalments_that_wait on payments.instalment (due_on) where state in ('PLANNED', 'RETURNED');

-- A line of a bank file, as it was sent. A returned instalment has a line in a later batch too.
create table payments.batch_line (
    batch        uuid not null references payments.batch (id),
    line         integer not null,
    instalment   uuid not null references payments.instalment (id),
    bank_account uuid not null references payments.bank_account (id),
    fen          bigint not null,
    answer       text collate "C",                   -- what the bank said; absent until it did
    answered_on  date,
    primary key (batch, line),
    constraint an_instalment_is_once_in_a_batch unique (batch, instalment),
    constraint answer_is_known check (answer in ('PAID', 'RETURNED')),
    constraint an_answer_has_a_day check ((answer is null) = (answered_on is null))
);
create index lines_of_an_instalment on payments.batch_line (instalment);

-- Paid for a month after the right to it had ended: to be recovered (多发待追回, 社会保险经办条例 第四十六条).
create table payments.overpayment (
    instalment uuid primary key references payments.instalment (id),
    fen        bigint not null,
    reason     text collate "C" not null,
    noted_on   date not null
);

-- What other modules may count.
create view payments.report_instalment as
    select o.kind, o.office, i.month, i.due_on, i.state, i.fen
    from payments.instalment i join payments.payment_order o on o.id = i.payment_order;
