-- Open posts as anybody sees them: what came from several sources is one card (同一岗位归并), and a card keeps its place in the list as long as one
-- of its posts is open, so that whoever turns pages misses none and sees none twice.
alter table posts.post
    add column same      text not null default '',   -- title and address in the form in which two posts are compared; '' is like no other
    add column listed_on date,                       -- opening day of the card; null while it is not open
    add column listed_as uuid,                       -- id of the post that opened the card
    add constraint listed_with_a_day check ((listed_on is null) = (listed_as is null));
update posts.post set listed_on = opened_on, listed_as = id where state = 'OPEN';

create index open_posts_newest on posts.post (listed_on desc, listed_as desc, id) where state = 'OPEN';
create index open_posts_of_an_occupation on posts.post (occupation, listed_on desc, listed_as desc, id) where state = 'OPEN';
create index open_posts_at_a_place on posts.post (division, listed_on desc, listed_as desc, id) where state = 'OPEN';
create index open_posts_that_are_one on posts.post (employer, occupation, same) where state = 'OPEN';
create index posts_by_last_change on posts.post (changed_at, id) where opened_on is not null;
create index open_posts_on_a_card on posts.post (listed_as) where state = 'OPEN';

-- What somebody says is wrong with a post (岗位举报), and what an office of the place of work found. It goes with its post.
create table posts.complaint (
    id          uuid primary key,                    -- UUIDv7
    post        uuid not null references posts.post (id) on delete cascade,
    complainant uuid references registry.person (id), -- null when she gave no name
    wrong       text collate "C" not null,
    words       bytea,                               -- sealed: her own words; absent when she wrote none
    raised_at   timestamptz not null,
    state       text collate "C" not null default 'OPEN',
    answer      bytea,                               -- sealed: the reason of the office
    answered_on date,                                -- Asia/Shanghai
    answered_by text collate "C",                    -- key of the actor
    answerer    text,                                -- name of the member of staff
    constraint what_is_wrong_is_known check (wrong in ('FEE', 'NOT_THERE', 'WAGE', 'DISCRIMINATION', 'OTHER')),
    constraint complaint_state_is_known check (state in ('OPEN', 'NOTHING_FOUND', 'SENT_BACK', 'WITHDRAWN', 'GONE')),
    constraint something_else_is_said check (wrong <> 'OTHER' or words is not null),
    constraint answered_exactly_when_not_open check
        ((state = 'OPEN') = (answer is null) and (answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)
         and (answer is null) = (answerer is null))
);
create unique index one_open_complaint_of_a_person on posts.complaint (post, complainant) where state = 'OPEN' and complainant is not null;
create index complaints_of_a_post on posts.complaint (post);
create index complaints_of_a_person on posts.complaint (complainant) where complainant is not null;
create index answered_complaints on posts.complaint (answered_on) where answered_on is not null;
create index open_complaints on posts.complaint (raised_at, id) where state = 'OPEN';
comment on column posts.complaint.words is 'sealed posts.complaint.words for id';
comment on column posts.complaint.answer is 'sealed posts.complaint.answer for id';
