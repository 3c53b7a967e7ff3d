-- Who is hired is asked 30 and 90 days after her first day of work, not after the day of the result: what nobody answered yet moves to its day.
update fairs.follow_up u set due_on = w.starts_on + u.after, asked_on = null
from fairs.wish w where w.entry = u.entry and w.post = u.post and u.done_at is null and w.starts_on + u.after > u.due_on;

-- An interview that was found and does not take place (面试取消): its employer does not come, the post is filled, or it is over for another reason. She was told in the same transaction.
alter table fairs.wish
    add column off    text collate "C" not null default '',
    add column off_at timestamptz,
    add constraint off_is_known check (off in ('', 'EMPLOYER', 'FILLED', 'OVER')),
    add constraint off_has_its_time check ((off <> '') = (off_at is not null));
create index interviews_that_stand on fairs.wish (fair) where slot is not null and off = '' and result = '';
