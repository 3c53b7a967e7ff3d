-- To how many people a post was pushed by message (岗位推送人数): to no more than its openings bear. Nobody can be known from it.
create table matches.push (
    post   uuid primary key,                   -- posts.post
    people integer not null,
    constraint somebody_was_told check (people > 0)
);
