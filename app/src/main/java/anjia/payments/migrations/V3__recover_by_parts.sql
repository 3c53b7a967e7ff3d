-- What was paid too much, given back in parts (多发待遇分期追回).
create table payments.recovery (
    id            uuid primary key,
    payment_order uuid not null references payments.payment_order (id),
    fen           bigint not null,                   -- the sum of its parts
    agreed_on     date not null,
    agreed_by     text collate "C" not null,
    constraint a_recovery_recovers_something check (fen > 0)
);
create index recoveries_of_an_order on payments.recovery (payment_order);

create table payments.recovery_part (
    recovery   uuid not null references payments.recovery (id),
    part       integer not null,
    fen        bigint not null,
    due_on     date not null,
    repaid_on  date,
    entered_by text collate "C",
    primary key (recovery, part),
    constraint a_part_is_something check (fen > 0),
    constraint repaid_by_somebody check ((repaid_on is null) = (entered_by is null))
);

alter table payments.overpayment add column recovery uuid references payments.recovery (id);
create index overpayments_not_agreed_on on payments.overpayment (instalment) where recovery is null;
