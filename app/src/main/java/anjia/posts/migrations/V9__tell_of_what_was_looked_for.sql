-- A search that somebody saved to be told of new posts (求职订阅): what she typed and ticked, sealed, for nobody has read it. Hers alone; gone when she
-- stops it or is erased.
create table posts.saved_search (
    id       uuid primary key,                      -- UUIDv7
    person   uuid not null references registry.person (id),
    asked    bytea not null,
    weekly   boolean not null,                      -- else every morning
    saved_on date not null,
    told_to  date not null,                         -- first day whose posts she was not told of
    constraint told_of_nothing_older check (told_to >= saved_on)
);
create index saved_searches_of_a_person on posts.saved_search (person);
create index saved_searches_due on posts.saved_search (told_to, person);
comment on column posts.saved_search.asked is 'sealed posts.saved_search.asked for id';

-- Which cards she was told of: none twice, however many searches find it. Gone when the card is no longer open.
create table posts.told_card (
    person uuid not null references registry.person (id),
    card   uuid not null,                           -- posts.post.listed_as
    primary key (person, card)
);
create index told_cards on posts.told_card (card);
