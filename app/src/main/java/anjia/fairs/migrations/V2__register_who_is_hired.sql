-- From when who was hired at a fair is employed (就业登记), and when that was registered in her life record.
alter table fairs.wish add column starts_on date;      -- Asia/Shanghai
alter table fairs.wish add column registered_on date;
alter table fairs.wish add constraint a_first_day_only_when_hired check (starts_on is null or result = 'HIRED');
create index hired_to_register on fairs.wish (starts_on) where starts_on is not null and registered_on is null;
