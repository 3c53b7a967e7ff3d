-- Labour brands (劳务品牌): "有着鲜明地域标记、过硬技能特征和良好用户口碑的劳务标识" (人社部发〔2021〕66号). They name places and firms, never a worker.
create schema brands;

create table brands.brand (
    id            uuid primary key,                   -- UUIDv7
    name          text not null,                      -- 紫阳修脚师
    division      text collate "C" not null references places.division (code), -- county from which it comes
    kind          text collate "C" not null,          -- 技能型、服务型、文旅型、民生型
    level         text collate "C" not null,          -- who recognises it: 县级、市级、省级、国家级
    occupation    text collate "C" not null,          -- 4-10-09-01, of the state classification 2022
    story         text not null,                      -- for everybody to read
    steward       text not null,                      -- firm or association that runs it; never a person
    trademark     text not null default '',           -- number of the registered trademark; empty without one
    base          text not null default '',           -- where one learns it (培训基地); empty without one
    state         text collate "C" not null default 'PROPOSED',
    points        jsonb not null,                     -- id of the criterion to its points and what they rest on
    sheet         text collate "C" not null,          -- version of the score sheet
    score         integer not null,                   -- sum of the points
    office        uuid not null references places.office (id), -- that proposed it, and reports on it
    proposed_by   text collate "C" not null,          -- key of the actor
    proposed_at   timestamptz not null,
    decided_by    text collate "C",                   -- key of the actor
    decided_at    timestamptz,
    notice        text not null default '',           -- number of the paper by which it was recognised
    recognised_on date,                               -- Asia/Shanghai
    valid_until   date,                               -- last day
    reason        text not null default '',           -- why it was refused or ended
    ended_at      timestamptz,
    constraint kind_is_known check (kind in ('SKILL', 'SERVICE', 'CULTURE', 'LIVELIHOOD')),
    constraint level_is_known check (level in ('COUNTY', 'CITY', 'PROVINCE', 'NATIONAL')),
    constraint state_is_known check (state in ('PROPOSED', 'RECOGNISED', 'REFUSED', 'ENDED')),
    constraint decided_by_somebody check ((decided_by is null) = (state = 'PROPOSED') and (decided_at is null) = (state = 'PROPOSED')),
    constraint recognised_from_a_day_to_a_day check
        ((recognised_on is not null) = (state in ('RECOGNISED', 'ENDED')) and (valid_until is not null) = (recognised_on is not null)),
    constraint a_reason_where_one_is_owed check (state not in ('REFUSED', 'ENDED') or reason <> ''),
    constraint ended_exactly_when_over check ((ended_at is not null) = (state = 'ENDED'))
);
create unique index one_brand_of_a_name_in_a_place on brands.brand (division, name) where state in ('PROPOSED', 'RECOGNISED');
create index brands_by_place on brands.brand (division, state);

-- What is reported of a brand for a year, and what came of the yearly look at it (年度复核).
create table brands.year (
    brand         uuid not null references brands.brand (id),
    year          integer not null,
    workers       integer not null,                   -- people who work under it (从业人数)
    away          integer not null,                   -- of them outside the province (省外输出)
    trained       integer not null,                   -- person-times trained
    income        bigint not null,                    -- average income a month, fen
    source        text not null,                      -- what the figures rest on
    honesty       text collate "C" not null,          -- 诚信等级
    outcome       text collate "C" not null,          -- of the review: goes on, is watched
    note          text not null default '',           -- what has to become better, when it is watched
    reported_by   text collate "C" not null,          -- key of the actor
    reported_at   timestamptz not null,
    primary key (brand, year),
    constraint honesty_is_known check (honesty in ('A', 'B', 'C')),
    constraint outcome_is_known check (outcome in ('GOES_ON', 'WATCHED')),
    constraint figures_are_possible check (workers >= 0 and away between 0 and workers and trained >= 0 and income >= 0),
    constraint whoever_is_watched_knows_why check (outcome <> 'WATCHED' or note <> '')
);
