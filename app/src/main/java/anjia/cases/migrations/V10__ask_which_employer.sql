-- Which employer a file is about, in the words of whoever handed it in (被反映的单位); what was corrected keeps the words before.
-- It counts nowhere: the organisation that the office names stands in cases.employer.
create table cases.employer_told (
    id           uuid primary key,                       -- UUIDv7
    service_case uuid not null references cases.service_case (id),
    turn         integer not null,                       -- from 1; the last one holds
    said         bytea not null,                         -- sealed words: name, where, contact
    told_on      date not null,                          -- Asia/Shanghai
    constraint each_turn_once unique (service_case, turn)
);
comment on column cases.employer_told.said is 'sealed cases.employer_told.said for id';
