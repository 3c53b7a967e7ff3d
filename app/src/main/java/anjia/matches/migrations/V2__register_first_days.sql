-- When the employment of who was hired was registered (就业登记), on her first day of work.
alter table matches.application add column registered_on date; -- Asia/Shanghai
create index first_days_to_register on matches.application (hired_on) where state = 'HIRED' and registered_on is null;
