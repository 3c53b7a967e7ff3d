-- Administrators enter, change and close offices (机构变更); what was known of an office before stays.
alter table places.office
    add column known_since timestamptz not null default now(), -- since when the row reads as it does
    add column closed_on   date;                               -- first day on which it serves nobody; its files and acts stay under its name

create table places.office_past (
    office     uuid not null references places.office (id),
    known      tstzrange not null,
    name       text collate "zh-Hans-CN-x-icu" not null,
    division   text collate "C" not null,
    department text collate "C" not null,
    functions  text[] not null,
    weekdays   smallint[] not null,
    closed_on  date,
    changed_by text collate "C" not null,                      -- key of the actor who put something else in its place
    constraint what_was_known_was_so_for_some_time check (not isempty(known)),
    primary key (office, known)
);
