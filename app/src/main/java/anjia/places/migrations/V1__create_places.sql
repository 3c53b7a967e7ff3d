-- Administrative divisions (行政区划) from province to village, what followed on what, and the offices in them (机构).
create schema places;

create table places.division (
    code      text collate "C" primary key,             -- GB/T 2260, below the county the codes of the statistics bureau
    level     text collate "C" not null,
    name      text collate "zh-Hans-CN-x-icu" not null,      -- official name, without its parents
    parent    text collate "C" references places.division (code),
    valid     daterange not null default '(,)',         -- open where no change is known
    statistical_zone boolean not null                   -- development zones of the statistics bureau: fifth digit 7, no GB/T 2260 county, never in an identity number
        generated always as (length(code) >= 6 and substr(code, 5, 1) = '7') stored,
    constraint the_code_has_the_digits_of_its_level check (length(code) = case level
        when 'PROVINCE' then 2 when 'CITY' then 4 when 'COUNTY' then 6 when 'TOWN' then 9 when 'VILLAGE' then 12 end),
    constraint the_code_begins_with_the_code_of_its_parent check (starts_with(code, parent)),
    constraint only_provinces_have_no_parent check ((parent is null) = (level = 'PROVINCE')),
    constraint a_division_is_valid_for_some_time check (not isempty(valid))
);
create index division_by_parent on places.division (parent, code);

create table places.succession (                        -- a division that was renamed with a new code, or merged into another
    old    text collate "C" primary key references places.division (code),
    new    text collate "C" not null references places.division (code),
    since  date not null,                               -- first day of the new code
    sure   text collate "C" not null check (sure in ('read', 'remembered', 'unsure')),
    source text not null,
    constraint nothing_succeeds_itself check (old <> new)
);

create table places.data_file (                         -- which content of which data file is loaded
    name   text collate "C" primary key,
    sha256 text collate "C" not null,
    loaded timestamptz not null default now()
);

create table places.office (
    id         uuid primary key,
    name       text collate "zh-Hans-CN-x-icu" not null,
    division   text collate "C" not null references places.division (code),
    tier       text collate "C" not null,
    department text collate "C" not null,
    functions  text[] not null default '{}',            -- codes of law/functions.yaml
    block      text collate "C" not null,               -- case numbers of this office begin with it
    constraint no_two_offices_share_a_number_block unique (block),
    constraint an_office_has_the_tier_of_its_division check (length(division) = case tier
        when 'PROVINCE' then 2 when 'CITY' then 4 when 'COUNTY' then 6 when 'TOWN' then 9 when 'VILLAGE' then 12 end)
);
create index office_by_division on places.office (division);

create table places.office_hours (                      -- the weekly opening days (对外服务日)
    office  uuid not null references places.office (id),
    weekday smallint not null,
    constraint weekdays_run_from_monday_1_to_sunday_7 check (weekday between 1 and 7),
    primary key (office, weekday)
);

create table places.office_exception (                  -- a day on which an office opens or stays closed against its week
    office uuid not null references places.office (id),
    day    date not null,
    opens  boolean not null,
    reason text not null,
    primary key (office, day)
);
