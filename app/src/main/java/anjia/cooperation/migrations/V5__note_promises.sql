-- How many openings a partner place promised for a quarter (岗位承诺). How many came is counted from the posts, never written here.
create table cooperation.promise (
    id         uuid primary key,                      -- UUIDv7
    home       text collate "C" not null references places.division (code), -- city or county of ours
    partner    text collate "C" not null references places.division (code), -- city or county of the other province
    year       integer not null,
    quarter    integer not null,
    openings   integer not null,
    letter     text not null,                         -- number of the letter that says so
    letter_on  date not null,                         -- its day
    noted_by   text collate "C" not null,             -- key of the actor
    noted_at   timestamptz not null,
    constraint of_two_provinces check (left(home, 2) <> left(partner, 2)),
    constraint a_quarter_of_a_year check (quarter between 1 and 4 and year between 2000 and 2200),
    constraint a_promise_of_posts check (openings between 1 and 999999),
    unique (home, partner, year, quarter)
);
