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
create index open_posts_on_a_card on posts.post (listed_as) where state = 'OPEN';
