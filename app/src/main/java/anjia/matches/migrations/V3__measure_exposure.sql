-- How evenly the lists of all who look for work show the posts (推荐曝光), measured every night. Nobody can be known from it: a group says how many it has, and small ones are not told.
create table matches.exposure (
    day         date primary key,              -- Asia/Shanghai, whose posts and ages counted
    measured_at timestamptz not null,
    people      integer not null,              -- all who said enough to be shown posts
    asked       integer not null,              -- those of them whose lists were made
    posts       integer not null,              -- open
    constraint not_more_were_asked_than_there_are check (asked between 0 and people)
);

create table matches.exposure_side (
    day         date not null references matches.exposure (day) on delete cascade,
    capped      boolean not null,              -- false: as everybody sees it; true: cut to what the openings bear
    impressions bigint not null,               -- lines on all lists
    never       integer not null,              -- posts on no list
    most        integer not null,              -- lines of the post shown most often
    gini        integer not null,              -- thousandths
    top_share   integer not null,              -- of the impressions that the most shown hundredth of posts has, thousandths
    points      bigint not null,               -- scores of all lines
    curve       integer[] not null,            -- share of the impressions up to each tenth of the posts, the least shown first, thousandths
    primary key (day, capped)
);

create table matches.exposure_group (
    day     date not null references matches.exposure (day) on delete cascade,
    capped  boolean not null,
    kind    text collate "C" not null,         -- HOME and AGE count people, PLACE counts posts
    code    text collate "C" not null,         -- county of home, first year of the age band, prefecture of the work
    members integer not null,
    lines   bigint not null,
    nothing integer not null,                  -- members without any line
    points  bigint not null,
    primary key (day, capped, kind, code),
    constraint kind_is_known check (kind in ('HOME', 'AGE', 'PLACE'))
);
