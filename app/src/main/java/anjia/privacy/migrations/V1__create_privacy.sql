-- What persons asked for about their own data (个人信息权利), and what went by itself because its time was over (到期删除).
create schema privacy;

-- A copy of everything was given out (个人信息副本). The copy itself is kept nowhere.
create table privacy.copy (
    id       uuid primary key,                          -- UUIDv7
    person   uuid not null references registry.person (id),
    given_by text collate "C" not null,                 -- key of the actor: herself, or who stood at the window with her
    giver    text not null,                             -- name of the member of staff; empty when she did it alone
    given_at timestamptz not null,
    json_at  timestamptz,                               -- when it was last taken as a file for programs
    pdf_at   timestamptz                                -- and on paper
);
create index copies_of_a_person on privacy.copy (person, given_at desc);
create index copies_by_age on privacy.copy (given_at);

-- She asks for her data to be erased, and an officer has to decide (删除申请).
create table privacy.erasure_request (
    id              uuid primary key,                   -- UUIDv7
    person          uuid not null references registry.person (id),
    words           bytea,                              -- sealed: her words; absent when she gave none
    office          uuid not null references places.office (id), -- answers
    asked_by        text collate "C" not null,          -- key of the actor
    raised_on       date not null,                      -- Asia/Shanghai
    due_on          date not null,                      -- a limit of the house, not of the law
    due_provisional boolean not null,                   -- past the last published calendar
    state           text collate "C" not null default 'OPEN',
    answer          bytea,                              -- sealed: the reason of the office
    answered_on     date,
    answered_by     text collate "C",
    answerer        text,
    constraint state_is_known check (state in ('OPEN', 'ERASED', 'REFUSED', 'WITHDRAWN')),
    constraint answered_exactly_with_an_answer check
        ((state in ('ERASED', 'REFUSED')) = (answer is not null) and (answer is null) = (answered_by is null)
         and (answer is null) = (answerer is null)),
    constraint over_exactly_when_not_open check ((answered_on is null) = (state = 'OPEN'))
);
create unique index one_open_request_of_a_person on privacy.erasure_request (person) where state = 'OPEN';
create index open_requests_of_an_office on privacy.erasure_request (office, due_on, id) where state = 'OPEN';
create index answered_requests_of_an_office on privacy.erasure_request (office, answered_on desc) where state <> 'OPEN';

-- That something was erased (删除记录): how much and on which day, and not whose it was.
create table privacy.erasure (
    id     uuid primary key,
    day    date not null,                               -- Asia/Shanghai
    extent text collate "C" not null,
    pieces bigint not null,                             -- rows that went
    constraint extent_is_known check (extent in ('AT_ONCE', 'BY_OFFICE', 'WHOLE'))
);

-- What the nightly job let go (到期删除记录), counted as it went.
create table privacy.forgotten (
    night   date not null,                              -- the day to which ages are counted
    kind    text collate "C" not null,                  -- as in retention.yaml
    pieces  bigint not null,
    through boolean not null,                           -- nothing older was left
    primary key (night, kind)
);
comment on column privacy.erasure_request.words is 'sealed privacy.erasure_request.words for id';
comment on column privacy.erasure_request.answer is 'sealed privacy.erasure_request.answer for id';
