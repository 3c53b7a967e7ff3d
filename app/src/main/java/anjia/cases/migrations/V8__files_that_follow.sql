-- A file that waits for another one, and goes on by itself when that has an end (后办的件).
alter table cases.service_case
    drop constraint state_is_known,
    add constraint state_is_known check (state in ('ACCEPTED', 'WAITING', 'FOLLOWING', 'PROPOSED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    add column follows uuid references cases.service_case (id) on delete set null,
    add constraint follows_another check (state <> 'FOLLOWING' or follows is not null);
create index files_that_follow on cases.service_case (follows) where state = 'FOLLOWING';

alter table cases.case_event
    drop constraint event_kind_is_known,
    add constraint event_kind_is_known check (kind in
        ('HANDED_IN', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_GIVEN', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED', 'CORRECTED', 'PROPOSED',
         'SENT_BACK', 'APPEALED', 'APPEAL_REJECTED', 'REOPENED', 'ESCALATED', 'ESCALATION_ANSWERED', 'REFERRED', 'REFERRAL_ANSWERED', 'ARCHIVED',
         'PAPER_CAME', 'PROMISE_MISSED', 'DECLARATION_TRUE', 'DECLARATION_UNTRUE', 'WENT_ON'));
