-- Transactions are numbered by the database server. A restored database lives on another server, where lower numbers come next:
-- each restore begins a new era (变更日志的世代), and changes of earlier eras come before those of later ones, whatever their numbers.
create table work.era (
    only_row boolean primary key default true,
    number   integer not null,
    constraint there_is_one_era_at_a_time check (only_row)
);
insert into work.era (number) values (0);

create function work.current_era() returns integer language sql stable as 'select number from work.era';

alter table work.change add column era integer not null default 0;
alter table work.change alter column era set default work.current_era();

drop index work.change_in_order_of_transactions;
create index change_in_order_of_transactions on work.change (era, xid, seq);
