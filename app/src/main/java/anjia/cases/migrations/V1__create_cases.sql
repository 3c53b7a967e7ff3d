-- One application for one service item (办件), from hand-in to close.
create schema cases;

-- The numbers an office gives out (办件号段). Blocks have four characters, so that no two offices make the same number.
create table cases.number_block (
    block       text collate "C" primary key,
    office      uuid not null references places.office (id),
    next_serial bigint not null,
    constraint one_block_per_office unique (office),
    constraint a_block_has_4_characters_of_gb_32100 check (block ~ '^[0-9A-HJ-NPQRTUWXY]{4}$'),
    constraint serials_have_7_digits check (next_serial between 1 and 10000000)
);

-- What was handed in at once (一次递交): one visit, or one evening at the phone.
create table cases.hand_in (
    id           uuid primary key,                   -- UUIDv7, made before insert
    person       uuid not null references registry.person (id),
    office       uuid references places.office (id), -- the window that took it; absent when she did it alone
    division     text collate "C" references places.division (code),
    handed_in_by text collate "C" not null,          -- key of the actor
    handed_in_on date not null,                      -- Asia/Shanghai
    handed_in_at timestamptz not null,
    constraint a_window_has_an_office_and_a_division check ((office is null) = (division is null))
);
create index hand_ins_of_a_person on cases.hand_in (person, handed_in_at desc);

create table cases.service_case (
    id              uuid primary key,
    number          text collate "C" not null,
    hand_in         uuid not null references cases.hand_in (id),
    item_code       text collate "C" not null,
    applicant       uuid not null,                   -- person, household or organisation
    subject_key     text collate "C" not null default '', -- the child, the bill, the project, as the item names it
    office          uuid not null references places.office (id),           -- decides
    division        text collate "C" not null references places.division (code), -- of that office
    taken_division  text collate "C" references places.division (code),    -- of the window that took it; the file stays with it
    answers         bytea not null,                  -- sealed: fact -> answer as typed
    facts           bytea not null,                  -- sealed: what was known at hand-in
    law_hash        text collate "C" not null,       -- the law text it was assessed by
    outcome         text collate "C" not null,       -- of that assessment
    state           text collate "C" not null,
    handed_in_on    date not null,                   -- Asia/Shanghai
    limit_days      integer not null,                -- 0 is at once 即时办结
    limit_unit      text collate "C" not null,
    due_on          date not null,                   -- legal time limit
    due_provisional boolean not null,                -- past the last published calendar
    once            boolean not null,                -- at most one open file of this item and subject
    closed_on       date,
    version         bigint not null default 1,       -- grows with every change of state
    constraint one_case_per_number unique (number),
    constraint state_is_known check (state in ('ACCEPTED', 'WAITING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    constraint outcome_is_known check (outcome in ('ENTITLED', 'UNKNOWN', 'NOT_ENTITLED', 'NOT_APPLICABLE')),
    constraint limit_unit_is_known check (limit_unit in ('WORKING_DAYS', 'CALENDAR_DAYS')),
    constraint closed_exactly_when_final check ((closed_on is not null) = (state in ('GRANTED', 'REFUSED', 'WITHDRAWN')))
);
create unique index one_open_case_per_applicant_item_and_subject
    on cases.service_case (item_code, applicant, subject_key) where closed_on is null and once;
create index cases_of_an_applicant on cases.service_case (applicant, handed_in_on desc);
create index cases_of_a_hand_in on cases.service_case (hand_in);
create index open_cases_of_an_office on cases.service_case (office, due_on, id) where closed_on is null;
create index open_cases_of_a_division on cases.service_case (division, due_on, id) where closed_on is null;

-- Files that were open already when somebody handed in for the same item again.
create table cases.already_open (
    hand_in      uuid not null references cases.hand_in (id),
    service_case uuid not null references cases.service_case (id),
    primary key (hand_in, service_case)
);

-- What happened to a file (办件经过).
create table cases.case_event (
    id           uuid primary key,
    service_case uuid not null references cases.service_case (id),
    kind         text collate "C" not null,
    day          date not null,
    at           timestamptz not null,
    actor        text collate "C" not null,          -- key of the actor
    who          text not null,                      -- name of the office or member of staff; empty when the person herself
    note         bytea,                              -- sealed words
    constraint event_kind_is_known check
        (kind in ('HANDED_IN', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_GIVEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED'))
);
create index events_of_a_case on cases.case_event (service_case, at);

-- Who held the file (时限台账); a line holds the days after from_on, up to and including to_on.
create table cases.clock_entry (
    service_case uuid not null references cases.service_case (id),
    line         integer not null,
    holder       text collate "C" not null,
    from_on      date not null,
    to_on        date,
    primary key (service_case, line),
    constraint holder_is_known check (holder in ('OFFICE', 'APPLICANT', 'OTHER')),
    constraint days_are_in_order check (to_on >= from_on)
);
create unique index one_holder_at_a_time on cases.clock_entry (service_case) where to_on is null;

-- What the applicant was asked to bring (补正通知): everything at once.
create table cases.supplement (
    id           uuid primary key,
    service_case uuid not null references cases.service_case (id),
    papers       text[] not null,                    -- kinds of papers
    note         bytea not null,                     -- sealed words of the officer
    asked_on     date not null,
    given_on     date,
    constraint given_after_it_was_asked check (given_on >= asked_on)
);
create unique index one_open_supplement_per_case on cases.supplement (service_case) where given_on is null;

-- What was decided, and what it rested on (决定).
create table cases.decision (
    service_case uuid primary key references cases.service_case (id),
    granted      boolean not null,
    course       text collate "C" not null,          -- as the assessment said, or overruled
    facts        bytea not null,                     -- sealed input of the assessment
    findings     jsonb not null,                     -- rule -> MET | NOT_MET | UNKNOWN
    law_hash     text collate "C" not null,
    day          date not null,
    reason       bytea,                              -- sealed words
    decided_by   text collate "C" not null,          -- key of the actor
    decider      text not null,                      -- name of the member of staff; empty when settled at hand-in
    letter       uuid,
    constraint course_is_known check (course in ('CONFIRMED', 'OVERRULED')),
    constraint overruling_needs_a_reason check (course = 'CONFIRMED' or reason is not null)
);

-- What other modules may count.
create view cases.report_case as
    select id, item_code, office, division, state, handed_in_on, due_on, closed_on from cases.service_case;
