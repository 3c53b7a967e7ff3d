-- What people look for (求职意愿), who may find them (同意被找到), who looked, and what became of a post and a person (报名).
create schema matches;

create table matches.wish (
    person     uuid primary key references registry.person (id),
    home       text collate "C" references places.division (code), -- county in which she lives; null until she says
    work       text[] not null default '{}',       -- codes of occupations, the dearest first; none: any work
    done       text[] not null default '{}',       -- those of them that she has done before
    reach      text collate "C" not null default 'NATION', -- how far from home
    cities     text[] not null default '{}',       -- prefectures named beside, four digits
    wage       integer not null default 0,         -- lowest, yuan a month; 0: she does not mind
    nights     boolean not null default true,      -- accepts work at night
    lodging    boolean not null default false,     -- needs a bed away from home
    hours      text collate "C" not null default 'ANY',
    limits     text[] not null default '{}',       -- what she says she cannot do; why is never asked
    papers     text[] not null default '{}',       -- ids of certificates that she says she has
    answered   text[] not null default '{}',       -- questions answered so far
    changed_at timestamptz not null,
    constraint three_wishes_of_work_at_most check (cardinality(work) <= 3 and done <@ work),
    constraint three_cities_at_most check (cardinality(cities) <= 3),
    constraint reach_is_known check (reach in ('COUNTY', 'PREFECTURE', 'PROVINCE', 'NATION')),
    constraint hours_are_known check (hours in ('ANY', 'FULL', 'PART')),
    constraint a_wage_is_a_month_of_yuan check (wage between 0 and 100000)
);

create table matches.consent (
    person       uuid primary key references registry.person (id),
    kinds        text[] not null,                  -- of employers, by where they are registered as seen from her home
    until        date not null,                    -- last day, Asia/Shanghai
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint kinds_are_known check (cardinality(kinds) > 0 and kinds <@ array['HOME_COUNTY', 'PROVINCE', 'ELSEWHERE'])
);

create table matches.look (
    id       uuid primary key,                     -- UUIDv7; the employer knows her by it until she agrees
    person   uuid not null references registry.person (id),
    employer uuid not null references registry.organisation (id),
    post     uuid not null,                        -- of posts, which stand above no table of ours
    mandate  uuid not null,                        -- of whoever looked
    day      date not null,                        -- Asia/Shanghai
    at       timestamptz not null
);
create unique index one_look_a_day_on_a_post on matches.look (person, post, day);
create index looks_on_a_post on matches.look (post, day);
create index looks_by_day on matches.look (day);

create table matches.application (
    id         uuid primary key,                   -- UUIDv7
    post       uuid not null,
    employer   uuid not null references registry.organisation (id),
    person     uuid not null references registry.person (id),
    state      text collate "C" not null,
    began_at   timestamptz not null,
    changed_at timestamptz not null,
    agreed_at  timestamptz,                        -- when she let the employer see her name and phone
    hired_on   date,                               -- first day of work
    constraint state_is_known check (state in ('INVITED', 'APPLIED', 'INTERVIEW', 'HIRED', 'DECLINED', 'WITHDRAWN')),
    constraint nobody_goes_on_without_her_agreement check (state not in ('APPLIED', 'INTERVIEW', 'HIRED') or agreed_at is not null),
    constraint hired_from_a_day check ((state = 'HIRED') = (hired_on is not null))
);
create unique index one_application_of_a_person on matches.application (post, person);
create index applications_of_a_person on matches.application (person, changed_at desc);
create index applications_by_employer on matches.application (employer, began_at);
create index applications_over on matches.application (changed_at);
