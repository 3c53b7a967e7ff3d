-- Who acts for an organisation (单位经办人): asked by the person, checked by an office of the county, until a day.
create schema organisations;

create table organisations.mandate (
    id           uuid primary key,                   -- UUIDv7
    person       uuid not null references registry.person (id),
    holder       bytea not null,                     -- sealed: her name when she asked
    number       bytea not null,                     -- sealed: her identity number with its middle left out, to compare with the card
    duty         bytea not null,                     -- sealed: what she does there
    legal        boolean not null,                   -- whether she is the legal representative (法定代表人)
    credit_code  text collate "C" not null,          -- 统一社会信用代码
    name         text not null,                      -- of the organisation, as on its licence
    division     text collate "C" not null references places.division (code), -- where it is registered: offices there check
    organisation uuid references registry.organisation (id), -- once it was checked; an unchecked word enters none
    asked_at     timestamptz not null,
    state        text collate "C" not null default 'ASKED',
    decided_at   timestamptz,
    decided_by   text collate "C",                   -- key of the actor
    decider      text,                               -- name of the member of staff
    office       uuid references places.office (id),
    until        date,                               -- last day, Asia/Shanghai
    reason       bytea,                              -- sealed: why it was refused or ended
    ended_at     timestamptz,
    ended_by     text collate "C",                   -- key of the actor
    constraint credit_code_has_18_characters check (length(credit_code) = 18),
    constraint state_is_known check (state in ('ASKED', 'VALID', 'REFUSED', 'TAKEN_BACK', 'ENDED')),
    constraint decided_by_somebody_at_an_office check
        ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decider is null)
         and (decided_at is null) = (office is null) and (decided_at is not null) = (state in ('VALID', 'REFUSED', 'ENDED'))),
    constraint valid_until_a_day_for_an_organisation check
        (state not in ('VALID', 'ENDED') or (until is not null and organisation is not null)),
    constraint a_refusal_has_a_reason check (state <> 'REFUSED' or reason is not null),
    constraint over_exactly_when_somebody_ended_it check
        ((ended_at is not null) = (state in ('TAKEN_BACK', 'ENDED')) and (ended_at is null) = (ended_by is null))
);
create unique index asked_once_at_a_time on organisations.mandate (person, credit_code) where state = 'ASKED';
create unique index one_mandate_in_force on organisations.mandate (person, organisation) where state = 'VALID';
create index mandates_of_a_person on organisations.mandate (person, asked_at desc);
create index mandates_of_an_organisation on organisations.mandate (organisation, until) where state = 'VALID';
create index mandates_that_wait on organisations.mandate (division, asked_at) where state = 'ASKED';
create index mandates_in_force_by_place on organisations.mandate (division, decided_at desc) where state = 'VALID';
