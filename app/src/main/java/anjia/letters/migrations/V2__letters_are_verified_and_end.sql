-- Whoever holds a paper can verify it (文书验证), and a letter ends: replaced by a newer decision (被新的决定代替) or revoked (撤销).

-- A file decided anew on the day of its first decision (复核后重新决定) has two letters of one day.
alter table letters.letter add column turn integer;      -- which decision of the file, from 1
alter table letters.letter disable trigger letter_stays_as_written;
update letters.letter l set turn = counted.turn
from (select id, row_number() over (partition by case_number, kind order by decided_on, id) as turn from letters.letter) counted
where counted.id = l.id;
alter table letters.letter enable trigger letter_stays_as_written;
alter table letters.letter
    alter column turn set not null,
    add constraint decisions_are_counted_from_one check (turn >= 1),
    drop constraint one_letter_per_file_and_day,
    add constraint one_letter_per_decision unique (case_number, kind, turn);

create table letters.code (
    letter   uuid primary key references letters.letter (id),
    found_by bytea not null unique,                      -- keyed digest of the code, letters.code.found_by
    code     bytea not null,                             -- the code itself (验证码), sealed: letters.code.code
    tried_on date,                                       -- last day on which a paper was compared
    tries    integer not null default 0,                 -- and how often on that day
    constraint tries_have_a_day check (tries >= 0 and (tries = 0 or tried_on is not null))
);

create table letters.ending (
    letter      uuid primary key references letters.letter (id),
    kind        text collate "C" not null,
    ended_on    date not null,
    replaced_by uuid references letters.letter (id),
    reason      bytea,                                   -- for the person alone, sealed: letters.ending.reason
    ended_by    text collate "C" not null,               -- who: staff:<id>, job:<name>
    constraint ending_kind_is_known check (kind in ('REPLACED', 'REVOKED')),
    constraint replaced_exactly_by_a_newer_letter check ((kind = 'REPLACED') = (replaced_by is not null)),
    constraint revoked_exactly_with_a_reason check ((kind = 'REVOKED') = (reason is not null))
);
create trigger ending_stays before update or delete on letters.ending
    for each row execute function letters.what_was_written_stays();
