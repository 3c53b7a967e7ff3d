-- Who was hired here for a post (在安家录用): one row for each, so that the change log may tell it any number of times. It goes with its post.
create table posts.hiring (
    kind text collate "C" not null,                  -- what the change log calls it, matches.application or fairs.result
    id   uuid not null,                              -- of the application, or of the entry at the fair
    post uuid not null references posts.post (id) on delete cascade,
    primary key (kind, id, post)
);
create index hirings_of_a_post on posts.hiring (post);
