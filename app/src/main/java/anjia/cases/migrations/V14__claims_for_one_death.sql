-- Claims of several relatives for one death (同一逝者的申领): found by blind indexes alone, so that the table names nobody.
create table cases.claimed_death (
    service_case uuid primary key references cases.service_case (id),
    number_index bytea,
    name_index   bytea
);
comment on column cases.claimed_death.number_index is 'not sealed: blind index';
comment on column cases.claimed_death.name_index is 'not sealed: blind index';
create index claimed_by_number on cases.claimed_death (number_index) where number_index is not null;
create index claimed_by_name on cases.claimed_death (name_index) where name_index is not null;
