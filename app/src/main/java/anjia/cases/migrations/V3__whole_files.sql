-- Files, whole: drafts, corrections, a second pair of eyes, appeals, escalation, referral, archive.

-- What a worker began to fill in and has not handed in (草稿). No file: nobody else sees it, no clock runs.
create table cases.draft (
    id          uuid primary key,
    person      uuid not null references registry.person (id),
    item_code   text collate "C" not null,
    subject_key text collate "C" not null default '',
    typed       bytea not null,                      -- sealed: fact -> answer as typed, account
    saved_at    timestamptz not null,
    constraint one_draft_per_person_item_and_subject unique (person, item_code, subject_key)
);
create index drafts_by_age on cases.draft (saved_at);

alter table cases.service_case
    drop constraint state_is_known,
    add constraint state_is_known check (state in ('ACCEPTED', 'WAITING', 'PROPOSED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    add column clock_from date,                      -- the limit counts from here: hand-in, or the day it was opened again
    add column archived_on date,
    add constraint only_what_is_closed_is_archived check (archived_on is null or closed_on is not null);
update cases.service_case set clock_from = handed_in_on;
alter table cases.service_case alter column clock_from set not null;
create index files_to_archive on cases.service_case (closed_on) where closed_on is not null and archived_on is null;
create index overdue_files on cases.service_case (due_on) where state in ('ACCEPTED', 'PROPOSED');

alter table cases.case_event
    drop constraint event_kind_is_known,
    add constraint event_kind_is_known check (kind in
        ('HANDED_IN', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_GIVEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED', 'CORRECTED', 'PROPOSED',
         'SENT_BACK', 'APPEALED', 'APPEAL_REJECTED', 'REOPENED', 'ESCALATED', 'ESCALATION_ANSWERED', 'REFERRED', 'REFERRAL_ANSWERED', 'ARCHIVED'));

-- A file that was opened again is decided again: every decision stays.
alter table cases.decision
    drop constraint decision_pkey,
    add column turn integer not null default 1,
    add primary key (service_case, turn);

-- Answers as they were before the applicant corrected them (更正).
create table cases.correction (
    id           uuid primary key,
    service_case uuid not null references cases.service_case (id),
    before       bytea not null,                     -- sealed: fact -> answer as typed
    corrected_on date not null,
    corrected_by text collate "C" not null
);
create index corrections_of_a_case on cases.correction (service_case);

-- What one member of staff would decide, until a second has looked (复核).
create table cases.proposal (
    service_case uuid primary key references cases.service_case (id),
    choice       text collate "C" not null,
    granted      boolean not null,
    found        bytea not null,                     -- sealed: facts as found, fact -> answer
    reason       bytea,                              -- sealed words
    proposed_on  date not null,
    proposed_by  text collate "C" not null,
    proposer     text not null,
    constraint choice_is_known check (choice in ('CONFIRM', 'REFUSE'))
);

-- The applicant holds a refusal to be wrong (申诉复核).
create table cases.appeal (
    id              uuid primary key,
    service_case    uuid not null references cases.service_case (id),
    turn            integer not null,                -- of the decision
    words           bytea not null,                  -- sealed
    raised_on       date not null,
    due_on          date not null,
    due_provisional boolean not null,
    outcome         text collate "C",
    reason          bytea,                           -- sealed words
    answered_on     date,
    answered_by     text collate "C",
    answerer        text,
    constraint one_appeal_per_decision unique (service_case, turn),
    constraint appeal_outcome_is_known check (outcome in ('REJECTED', 'REOPENED')),
    constraint an_answer_is_whole check ((outcome is null) = (answered_on is null) and (outcome is null) = (answered_by is null))
);
create index open_appeals on cases.appeal (due_on) where outcome is null;

-- A file that was not decided in time goes to the head of the office (超期督办).
create table cases.escalation (
    id           uuid primary key,
    service_case uuid not null references cases.service_case (id),
    due_on       date not null,                      -- the day that was missed
    raised_on    date not null,
    measure      bytea,                              -- sealed words of the head
    promised_on  date,
    answered_on  date,
    answered_by  text collate "C",
    answerer     text,
    constraint one_escalation_per_missed_day unique (service_case, due_on),
    constraint a_measure_is_whole check ((answered_on is null) = (measure is null) and (answered_on is null) = (promised_on is null))
);
create index open_escalations on cases.escalation (raised_on) where answered_on is null;

-- Another office is asked something about a file (协查); its clock is its own, and the file's goes on.
create table cases.referral (
    id              uuid primary key,
    service_case    uuid not null references cases.service_case (id),
    to_office       uuid not null references places.office (id),
    question        bytea not null,                  -- sealed words
    asked_on        date not null,
    asked_by        text collate "C" not null,
    asker           text not null,
    due_on          date not null,
    due_provisional boolean not null,
    answer          bytea,                           -- sealed words
    answered_on     date,
    answered_by     text collate "C",
    answerer        text,
    constraint an_answered_referral_is_whole check ((answered_on is null) = (answer is null))
);
create unique index one_open_referral_per_case_and_office on cases.referral (service_case, to_office) where answered_on is null;
create index referrals_of_an_office on cases.referral (to_office, due_on) where answered_on is null;

create or replace view cases.report_case as
    select id, item_code, office, division, state, handed_in_on, due_on, closed_on from cases.service_case;
