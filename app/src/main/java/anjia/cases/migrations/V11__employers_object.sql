-- An employer holds that a case does not count of it, or no longer (单位异议), and what the office answered. The count stays until then.
alter table cases.employer
    -- by which its employer speaks of the row: the id of a file would tell when it was handed in, and its number whose it is
    add column mark uuid not null default gen_random_uuid(),
    add constraint one_row_per_mark unique (mark);

create table cases.employer_objection (
    id              uuid primary key,                    -- UUIDv7
    service_case    uuid not null references cases.service_case (id),
    organisation    uuid not null references registry.organisation (id), -- objects; named on the file at that time
    matter          text collate "C" not null,           -- as cases.employer
    ground          text collate "C" not null,
    words           bytea not null,                      -- sealed: why, in the words of whoever acts for it
    raised_on       date not null,                       -- Asia/Shanghai
    raised_by       text collate "C" not null,           -- key of the actor
    due_on          date not null,                       -- a limit of the house, not of the law
    due_provisional boolean not null,                    -- past the last published calendar
    outcome         text collate "C",
    reason          bytea,                               -- sealed: why it counts all the same
    answered_on     date,
    answered_by     text collate "C",                    -- key of the actor
    answerer        text,                                -- name of the member of staff
    constraint ground_is_known check (ground in ('NOT_US', 'PAID', 'SET_ASIDE', 'OTHER')),
    constraint outcome_is_known check (outcome in ('KEPT', 'CORRECTED', 'PAID')),
    constraint answered_exactly_with_an_outcome check ((outcome is null) = (answered_on is null) and (outcome is null) = (answered_by is null)),
    constraint what_is_kept_has_a_reason check ((reason is not null) = (outcome is not distinct from 'KEPT'))
);
create unique index one_open_objection_to_a_case on cases.employer_objection (service_case, organisation) where outcome is null;
create index objections_of_an_employer on cases.employer_objection (organisation, raised_on desc);
comment on column cases.employer_objection.words is 'sealed cases.employer_objection.words for id';
comment on column cases.employer_objection.reason is 'sealed cases.employer_objection.reason for id';

alter table cases.case_event
    drop constraint event_kind_is_known,
    add constraint event_kind_is_known check (kind in
        ('HANDED_IN', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_GIVEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED', 'CORRECTED', 'PROPOSED',
         'SENT_BACK', 'APPEALED', 'APPEAL_REJECTED', 'REOPENED', 'ESCALATED', 'ESCALATION_ANSWERED', 'REFERRED', 'REFERRAL_ANSWERED', 'ARCHIVED',
         'PAPER_CAME', 'PROMISE_MISSED', 'DECLARATION_TRUE', 'DECLARATION_UNTRUE', 'WENT_ON', 'EMPLOYER_NAMED', 'EMPLOYER_SETTLED',
         'EMPLOYER_OBJECTED', 'OBJECTION_KEPT'));

-- Beside what may be counted: by which mark its employer speaks of it, who decided it, and whether an objection of the employer is open.
create or replace view cases.report_employer as
    select e.organisation, lower(e.matter) as matter, case when e.matter = 'DISPUTE' then e.settled_on else c.closed_on end as decided_on,
        e.matter = 'WAGES' and e.settled_on is not null as paid, e.mark, c.office,
        exists (select from cases.employer_objection o
            where o.service_case = e.service_case and o.organisation = e.organisation and o.outcome is null) as objected
    from cases.employer e join cases.service_case c on c.id = e.service_case
    where c.state = 'GRANTED' and (e.matter <> 'DISPUTE' or e.settled_on is not null);
