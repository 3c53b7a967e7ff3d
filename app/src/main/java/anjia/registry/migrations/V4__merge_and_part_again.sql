-- Two entries that are one person (合并), and their parting when they were not (撤销合并). No row of any module moves at a merge: rows stay under
-- the id they were written for, whoever reads asks for all ids of the person, and parting is taking the alias away.
create table registry.merge (
    id         uuid primary key,
    merged     uuid not null references registry.person (id),
    kept       uuid not null references registry.person (id), -- whose identity number holds
    name_of    text collate "C" not null,              -- whose name and phone hold
    phone_of   text collate "C" not null,
    reason     bytea not null,                         -- sealed: registry.merge.reason
    paper      text collate "C",
    state      text collate "C" not null,
    asked_by   text collate "C" not null,              -- key of the actor
    asker      text not null,                          -- name of the member of staff
    asked_at   timestamptz not null,
    bound      uuid,                                   -- a UUIDv7 made at the merge: rows with a greater id were written since
    merged_by  text collate "C",                       -- the second pair of eyes, or the asker where none is needed
    merger     text,
    merged_at  timestamptz,
    past       uuid references registry.person_past (id), -- what was known of the kept one, when the merge changed it
    ended_by   text collate "C",                       -- who refused or parted
    ender      text,
    ended_at   timestamptz,
    end_reason bytea,                                  -- sealed: registry.merge.end_reason
    since_to   text collate "C",                       -- to whom what was written since was given
    constraint nobody_is_merged_into_herself check (merged <> kept),
    constraint state_is_known check (state in ('PROPOSED', 'MERGED', 'REFUSED', 'PARTED')),
    constraint sides_are_known check
        (name_of in ('KEPT', 'MERGED') and phone_of in ('KEPT', 'MERGED') and since_to in ('KEPT', 'MERGED')),
    constraint merged_exactly_with_a_bound check
        ((state in ('MERGED', 'PARTED')) = (bound is not null) and (bound is null) = (merged_at is null)),
    constraint over_exactly_with_a_reason check ((state in ('REFUSED', 'PARTED')) = (end_reason is not null))
);
create unique index one_merge_of_a_person on registry.merge (merged) where state in ('PROPOSED', 'MERGED');
create index merges_into_a_person on registry.merge (kept);
create index merges_that_wait on registry.merge (asked_at) where state = 'PROPOSED';
create index aliases_of_a_person on registry.person_alias (kept);

create view registry.report_merge as select merged, kept, bound from registry.merge where state = 'MERGED';

-- The other ids of one person, each with each: few rows, so that a sweep over everybody stays cheap.
create view registry.report_other_id as
    select merged as person, kept as other from registry.person_alias
    union all select kept, merged from registry.person_alias
    union all select a.merged, b.merged from registry.person_alias a
        join registry.person_alias b on b.kept = a.kept and b.merged <> a.merged;

-- All ids of one person; a module that keeps things of persons reads "person in (select same … where person = :id)".
create view registry.report_same_person as
    select id as person, id as same from registry.person
    union all select person, other from registry.report_other_id;
