-- Who was hired and did not start (没有上岗): the first day stays, so that she may say that she did.
alter table matches.application add column began boolean not null default false; -- she said so herself, against the employer
alter table matches.application drop constraint state_is_known;
alter table matches.application add constraint state_is_known
    check (state in ('INVITED', 'APPLIED', 'INTERVIEW', 'HIRED', 'NOT_STARTED', 'DECLINED', 'WITHDRAWN'));
alter table matches.application drop constraint hired_from_a_day;
alter table matches.application add constraint hired_from_a_day
    check ((state in ('HIRED', 'NOT_STARTED')) = (hired_on is not null));
