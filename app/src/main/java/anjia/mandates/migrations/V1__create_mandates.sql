-- Whom a person has asked to run errands for her (帮办授权), and what was done within it.
create schema mandates;

create table mandates.mandate (
    id          uuid primary key,
    person      uuid not null references registry.person (id),
    helper      uuid references registry.person (id),  -- absent until somebody has agreed
    helper_name bytea,                                 -- sealed: who may agree; absent when the helper had her data erased
    relation    text collate "C" not null,
    errands     text[] not null,                       -- besides looking, which is part of each
    first_day   date not null,
    last_day    date not null,
    state       text collate "C" not null,
    code        bytea,                                 -- sealed: mandates.mandate.code; for the person to read it out again
    code_index  bytea,                                 -- keyed digest of the code
    code_until  timestamptz,
    office      uuid references places.office (id),    -- where it was named with a signed paper
    clerk       uuid references access.account (id),   -- who saw the paper
    named_at    timestamptz not null,
    agreed_at   timestamptz,
    ended_at    timestamptz,
    ended_by    text collate "C",
    constraint nobody_helps_herself check (helper <> person),
    constraint relations_are_known check (relation in ('FAMILY', 'NEIGHBOUR', 'CADRE', 'OTHER')),
    constraint errands_are_known check (errands <@ array['LOOK', 'APPLY', 'ACCOUNT', 'RECORD']),
    constraint a_mandate_lasts_a_year_at_most check (last_day between first_day and first_day + 366),
    constraint states_of_a_mandate check (state in ('INVITED', 'ACTIVE', 'DECLINED', 'ENDED')),
    constraint who_agreed_is_known check (state in ('INVITED', 'ENDED') or helper is not null),
    constraint who_is_invited_has_a_code check (state <> 'INVITED' or code is not null),
    constraint a_window_names_its_clerk check ((office is null) = (clerk is null)),
    constraint an_end_says_who check ((ended_at is null) = (ended_by is null)),
    constraint ended_by_somebody_known check (ended_by in ('PERSON', 'HELPER', 'OFFICE')),
    constraint one_code_is_one_mandate unique (code_index)
);
create index mandates_of_a_person on mandates.mandate (person);
create index mandates_of_a_helper on mandates.mandate (helper) where state = 'ACTIVE';
comment on column mandates.mandate.helper_name is 'sealed mandates.mandate.helper_name for id';
comment on column mandates.mandate.code is 'sealed mandates.mandate.code for id';
comment on column mandates.mandate.code_index is 'not sealed: keyed digest';

-- What helpers did (帮办记录), for the person and for all who help her.
create table mandates.act (
    id      uuid primary key,
    mandate uuid not null references mandates.mandate (id),
    day     date not null,
    at      timestamptz not null,
    act     text collate "C" not null,                 -- as in the audit: module.verb
    matter  text collate "C" not null,                 -- a file number, or empty
    look    boolean not null                           -- reading only; kept once a day
);
create unique index a_look_is_kept_once_a_day on mandates.act (mandate, day, act, matter) where look;
create index acts_of_a_mandate on mandates.act (mandate, at desc);
