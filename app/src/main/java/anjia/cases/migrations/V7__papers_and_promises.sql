-- Which papers a file rests on (办件材料); they stay as long as it does.
create table cases.case_paper (
    service_case uuid not null references cases.service_case (id),
    paper        uuid not null references papers.paper (id),
    since        date not null,
    primary key (service_case, paper)
);
create index files_of_a_paper on cases.case_paper (paper);

-- What stands in the place of a paper: it is supplied later (容缺受理), or a declaration is given and checked later (告知承诺).
create table cases.promise (
    id              uuid primary key,
    service_case    uuid not null references cases.service_case (id),
    paper_kind      text collate "C" not null,
    form            text collate "C" not null,
    made_on         date not null,
    made_by         text collate "C" not null,       -- key of the actor
    due_on          date not null,                   -- the paper comes, or the declaration is checked, by then
    due_provisional boolean not null,                -- past the last published calendar
    reminded_on     date,
    outcome         text collate "C",
    ended_on        date,
    ended_by        text collate "C",                -- key of the actor
    ender           text,                            -- name of the member of staff; empty when nobody of the staff
    note            bytea,                           -- sealed: cases.promise.note
    constraint one_promise_per_case_and_paper unique (service_case, paper_kind),
    constraint promise_form_is_known check (form in ('LATER', 'DECLARED')),
    constraint promise_outcome_is_known check
        (form = 'LATER' and outcome in ('KEPT', 'MISSED', 'LAPSED') or form = 'DECLARED' and outcome in ('TRUE', 'UNTRUE', 'LAPSED')),
    constraint an_ended_promise_is_whole check
        ((outcome is null) = (ended_on is null) and (outcome is null) = (ended_by is null) and (outcome is null) = (ender is null))
);
create index open_promises on cases.promise (due_on) where outcome is null;
comment on column cases.promise.note is 'sealed cases.promise.note for id';

alter table cases.case_event
    drop constraint event_kind_is_known,
    add constraint event_kind_is_known check (kind in
        ('HANDED_IN', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_GIVEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED', 'CORRECTED', 'PROPOSED',
         'SENT_BACK', 'APPEALED', 'APPEAL_REJECTED', 'REOPENED', 'ESCALATED', 'ESCALATION_ANSWERED', 'REFERRED', 'REFERRAL_ANSWERED', 'ARCHIVED',
         'PAPER_CAME', 'PROMISE_MISSED', 'DECLARATION_TRUE', 'DECLARATION_UNTRUE'));
