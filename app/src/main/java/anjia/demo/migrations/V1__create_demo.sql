-- Which demo this database holds (演示数据). The row is written in the transaction that loads it: the demo is there whole, or not at all.
create schema demo;

create table demo.load (
    only_row  boolean primary key default true,
    size      text collate "C" not null,
    seed      bigint not null,
    day       date not null,                          -- the day to which all its stories lead
    persons   integer not null,
    loaded_at timestamptz not null,
    constraint a_database_holds_one_demo check (only_row)
);
