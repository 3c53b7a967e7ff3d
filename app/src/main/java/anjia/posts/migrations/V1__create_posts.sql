-- What work employers offer (招聘岗位), from the first word to the last opening filled. Kept three years after it closed.
create schema posts;

create table posts.post (
    id           uuid primary key,                   -- UUIDv7
    employer     uuid not null references registry.organisation (id),
    writer       uuid references registry.person (id), -- whom to tell; null when a program or the demo wrote it
    source       text collate "C" not null,          -- form; a program by the name of its token; demo
    occupation   text collate "C" not null,          -- 6-18-02-04, of the state classification 2022
    title        text not null,
    work         text not null,                      -- what is done (工作内容)
    division     text collate "C" not null references places.division (code), -- county or town of the place of work
    place        text not null,                      -- the rest of the address
    openings     integer not null,                   -- 招聘人数
    taken        integer not null default 0,
    hourly       boolean not null,
    wage_low     bigint not null,                    -- fen a month, or an hour
    wage_high    bigint not null,
    wage_parts   text not null,                      -- what makes it up (劳动报酬构成)
    part_time    boolean not null,
    days_a_week  integer not null,
    hours_a_day  integer not null,
    shift        text collate "C" not null,
    lodging      boolean not null,
    meals        boolean not null,
    contract     text collate "C" not null,
    insurance    text collate "C" not null,
    start_on     date not null,
    open_until   date not null,                      -- last day on which it is open
    experience   integer not null,                   -- months asked for
    certificates text[] not null,                    -- ids
    hazards      text[] not null,                    -- ids, told to whoever reads the post (劳动合同法 第八条)
    age_ground   text collate "C" not null default '', -- id of the legal ground that the employer named
    age_from     integer not null,                   -- completed years; by law, on the day of the last check
    age_to       integer,
    findings     jsonb not null,                     -- what the words of the post may not say, as it was found
    state        text collate "C" not null,
    reason       text not null default '',           -- why it was sent back, until it is passed, or withdrawn
    written_at   timestamptz not null,
    changed_at   timestamptz not null,
    opened_on    date,                               -- Asia/Shanghai
    closed_at    timestamptz,
    constraint state_is_known check (state in ('IN_REVIEW', 'SENT_BACK', 'OPEN', 'FILLED', 'EXPIRED', 'WITHDRAWN')),
    constraint shift_is_known check (shift in ('DAY', 'ROTATING', 'NIGHT')),
    constraint contract_is_known check (contract in ('FIXED', 'OPEN_ENDED', 'TASK', 'NONE')),
    constraint insurance_is_known check (insurance in ('ALL', 'INJURY', 'NONE')),
    constraint wage_runs_upwards check (wage_low > 0 and wage_low <= wage_high),
    constraint no_more_taken_than_sought check (openings between 1 and 10000 and taken between 0 and openings),
    constraint full_exactly_when_filled check (state <> 'FILLED' or taken = openings),
    constraint open_ones_have_opened check (state not in ('OPEN', 'FILLED') or opened_on is not null),
    constraint closed_exactly_when_over check ((closed_at is not null) = (state in ('FILLED', 'EXPIRED', 'WITHDRAWN'))),
    constraint a_reason_where_one_is_owed check (state not in ('SENT_BACK', 'WITHDRAWN') or reason <> '')
);
create index posts_of_an_employer on posts.post (employer, written_at desc);
create index posts_in_review on posts.post (division, changed_at) where state = 'IN_REVIEW';
create index open_posts_by_last_day on posts.post (open_until) where state = 'OPEN';
create index closed_posts on posts.post (closed_at) where closed_at is not null;
create index posts_of_a_writer on posts.post (writer) where writer is not null;

-- What matching may know of a post. Wages are fen a month; an hour counts 174 times (21.75 days of 8 hours), and the post says so.
create view posts.report_post as
    select p.id, p.employer, o.name as employer_name, p.occupation, p.division,
        case when p.hourly then p.wage_low * 174 else p.wage_low end as wage_low_fen,
        case when p.hourly then p.wage_high * 174 else p.wage_high end as wage_high_fen,
        p.hourly, p.openings, p.taken, p.lodging, p.meals, lower(p.shift) as shift, p.part_time, p.age_from, p.age_to,
        p.certificates, p.experience as experience_months, p.hazards, p.opened_on as open_from, p.open_until,
        lower(p.state) as state, p.title, p.source, p.changed_at
    from posts.post p join registry.report_organisation o on o.id = p.employer;
