-- What a person says is not right about her record, or about who looked at it (异议), and what the office answered.
create schema objections;

create table objections.objection (
    id              uuid primary key,                -- UUIDv7
    person          uuid not null references registry.person (id),
    about           text collate "C" not null,       -- what of her record: entry:<spell>, scheme:<code>, paper:<kind>, person, look:<day>:<account>
    shown           bytea not null,                  -- sealed: what she read there when she objected
    wrong           text collate "C" not null,
    words           bytea not null,                  -- sealed: her words
    office          uuid not null references places.office (id), -- answers
    raised_on       date not null,                   -- Asia/Shanghai
    raised_at       timestamptz not null,
    due_on          date not null,                   -- a limit of the house, not of the law
    due_provisional boolean not null,                -- past the last published calendar
    state           text collate "C" not null default 'OPEN',
    answer          bytea,                           -- sealed: the reason of the office
    answered_on     date,
    answered_by     text collate "C",                -- key of the actor
    answerer        text,                            -- name of the member of staff
    constraint state_is_known check (state in ('OPEN', 'PUT_RIGHT', 'KEPT', 'WITHDRAWN')),
    constraint what_is_wrong_is_known check (wrong in ('NOT_MINE', 'DAYS', 'LACKING', 'OTHER', 'NO_REASON')),
    constraint answered_exactly_with_an_answer check
        ((state in ('PUT_RIGHT', 'KEPT')) = (answer is not null) and (answer is null) = (answered_by is null)
         and (answer is null) = (answerer is null)),
    constraint over_exactly_when_not_open check ((answered_on is null) = (state = 'OPEN'))
);
create unique index one_open_objection_about_one_thing on objections.objection (person, about) where state = 'OPEN';
create index objections_of_a_person on objections.objection (person, raised_at desc);
create index open_objections_of_an_office on objections.objection (office, due_on, id) where state = 'OPEN';
create index answered_objections_of_an_office on objections.objection (office, answered_on desc) where state <> 'OPEN';

-- What other modules may count.
create view objections.report_objection as
    select id, office, split_part(about, ':', 1) as about, wrong, state, raised_on, due_on, answered_on from objections.objection;
