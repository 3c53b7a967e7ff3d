-- Which organisation a file is about (被投诉单位、工伤职工的用人单位), named by the office that decides. Of which items, the law text says.
create table cases.employer (
    service_case uuid primary key references cases.service_case (id),
    organisation uuid not null references registry.organisation (id),
    matter       text collate "C" not null,          -- as the item says
    named_on     date not null,                      -- Asia/Shanghai
    named_by     text collate "C" not null,          -- key of the actor
    namer        text not null,                      -- name of the member of staff; empty when nobody of the staff
    settled_on   date,                               -- wages: paid in full; dispute: the award in the worker's favour
    constraint matter_is_known check (matter in ('WAGES', 'INJURY', 'DISPUTE')),
    constraint an_injury_is_not_settled check (settled_on is null or matter <> 'INJURY')
);
create index files_about_an_employer on cases.employer (organisation);

alter table cases.case_event
    drop constraint event_kind_is_known,
    add constraint event_kind_is_known check (kind in
        ('HANDED_IN', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_GIVEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED', 'CORRECTED', 'PROPOSED',
         'SENT_BACK', 'APPEALED', 'APPEAL_REJECTED', 'REOPENED', 'ESCALATED', 'ESCALATION_ANSWERED', 'REFERRED', 'REFERRAL_ANSWERED', 'ARCHIVED',
         'PAPER_CAME', 'PROMISE_MISSED', 'DECLARATION_TRUE', 'DECLARATION_UNTRUE', 'WENT_ON', 'EMPLOYER_NAMED', 'EMPLOYER_SETTLED'));

-- What other modules may count of an employer, a row for each file: only what was decided in the worker's favour. That arbitrators took a
-- dispute on says nothing yet; it counts from the day of their award. The change log tells of it as cases.employer, with the organisation.
create view cases.report_employer as
    select e.organisation, lower(e.matter) as matter, case when e.matter = 'DISPUTE' then e.settled_on else c.closed_on end as decided_on,
        e.matter = 'WAGES' and e.settled_on is not null as paid
    from cases.employer e join cases.service_case c on c.id = e.service_case
    where c.state = 'GRANTED' and (e.matter <> 'DISPUTE' or e.settled_on is not null);
