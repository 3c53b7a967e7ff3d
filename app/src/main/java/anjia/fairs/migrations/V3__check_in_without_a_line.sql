-- Which check-in counts (签到): the key that a device at the gate gave it; null when it was entered on the page itself.
alter table fairs.entry add column arrived_as uuid;

-- She is asked on the day herself (回访通知). Who never began takes her registration as unemployed up again; what else the work had ended is looked at.
alter table fairs.follow_up
    add column asked_on  date,                             -- when she was asked; null while nobody did
    add column ended     text[] not null default '{}',     -- kinds of entries that the work had ended, when she never began
    add column looked    text collate "C" not null default '', -- what the office found of them
    add column looked_at timestamptz,
    add column looked_by text collate "C",
    add constraint looked_is_known check (looked in ('', 'GOES_ON', 'STAYS', 'PASSED_ON')),
    add constraint looked_exactly_when_found check ((looked_at is not null) = (looked <> '')),
    add constraint only_what_never_began_ended_something check (ended = '{}' or answer = 'NEVER_BEGAN');
create index follow_ups_to_ask on fairs.follow_up (due_on) where done_at is null and asked_on is null;
create index follow_ups_to_look_at on fairs.follow_up (entry) where ended <> '{}' and looked = '';
