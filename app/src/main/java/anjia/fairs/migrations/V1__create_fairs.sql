-- Recruitment fairs (招聘会): the plan, who comes with which posts, who signed up for them, whom they met, and what came of it.
create schema fairs;

create table fairs.fair (
    id            uuid primary key,                  -- UUIDv7
    office        uuid not null references places.office (id), -- who holds it (主办单位)
    name          text not null,
    campaign      text collate "C" not null,         -- the special action that it belongs to (专项活动)
    division      text collate "C" not null references places.division (code), -- county
    on_site       boolean not null,
    online        boolean not null,
    link          text not null,                     -- of the online fair; empty without one
    venue         text not null,
    way           text not null,                     -- how to get there
    day           date not null,                     -- Asia/Shanghai
    begins        time not null,
    ends          time not null,
    expected      integer not null,                  -- people expected (预计参加人数)
    booths        integer not null,                  -- 展位
    sign_up_until date not null,                     -- last day of the sign-up for interviews
    wishes        integer not null,                  -- most posts that one person names
    interviews    integer not null,                  -- most interviews that one person has
    minutes       integer not null,                  -- length of an interview
    state         text collate "C" not null,
    reason        text not null default '',          -- why it was cancelled
    seed          bytea not null,                    -- sealed: 32 random bytes in hexadecimal, of the lottery among equals (抽签种子)
    seed_hash     text collate "C" not null,         -- SHA-256 of them, published with the fair
    planned_at    timestamptz not null,
    changed_at    timestamptz not null,
    published_at  timestamptz,
    constraint campaign_is_known check (campaign in ('SPRING_BREEZE', 'SPRING_WARMTH', 'HUNDRED_DAYS', 'NONE')),
    constraint state_is_known check (state in ('PLANNED', 'PUBLISHED', 'HELD', 'CLOSED', 'CANCELLED')),
    constraint on_site_or_online check (on_site or online),
    constraint ends_after_it_begins check (begins < ends),
    constraint sign_up_ends_before_the_day check (sign_up_until < day),
    constraint a_venue_where_it_is_on_site check (not on_site or (venue <> '' and booths > 0)),
    constraint a_link_where_it_is_online check (not online or link <> ''),
    constraint published_before_it_is_held check (state not in ('PUBLISHED', 'HELD', 'CLOSED') or published_at is not null),
    constraint cancelled_with_a_reason check (state <> 'CANCELLED' or reason <> '')
);
create index fairs_by_day on fairs.fair (day);
create index fairs_of_an_office on fairs.fair (office, day desc);
comment on column fairs.fair.seed is 'sealed fairs.fair.seed for id';

-- What the law asks before a fair is published, ticked by somebody (法定事项, 人力资源市场暂行条例 第二十八条).
create table fairs.duty (
    fair      uuid not null references fairs.fair (id) on delete cascade,
    duty      text collate "C" not null,
    note      text not null,                         -- number of the permit, where the plan is kept
    done_at   timestamptz not null,
    done_by   text collate "C" not null,             -- key of the actor
    doer      text not null,                         -- her name as staff
    primary key (fair, duty),
    constraint duty_is_known check (duty in ('WORK_PLAN', 'EMERGENCY_PLAN', 'SECURITY_PLAN', 'PERMIT'))
);

-- An employer at a fair (参会单位).
create table fairs.stand (
    id           uuid primary key,
    fair         uuid not null references fairs.fair (id) on delete cascade,
    organisation uuid not null references registry.organisation (id),
    agent        uuid references registry.person (id), -- whom to tell; null when the house entered it
    state        text collate "C" not null,
    reason       text not null default '',           -- why it was refused
    booth        integer,                            -- 展位号
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   text collate "C",
    decider      text,                               -- who verified employer and briefs
    constraint state_is_known check (state in ('ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint refused_with_a_reason check (state <> 'REFUSED' or reason <> ''),
    constraint verified_by_somebody check (state <> 'ACCEPTED' or (decided_at is not null and decided_by is not null))
);
create unique index an_employer_comes_once on fairs.stand (fair, organisation);
create unique index a_booth_has_one_employer on fairs.stand (fair, booth) where state = 'ACCEPTED' and booth is not null;
create index stands_of_an_employer on fairs.stand (organisation, asked_at desc);
create index stands_of_an_agent on fairs.stand (agent) where agent is not null;

-- A post that it brings (参会岗位). The post itself is read where it is kept, so one that closes meanwhile is gone here too.
create table fairs.offer (
    stand uuid not null references fairs.stand (id) on delete cascade,
    fair  uuid not null references fairs.fair (id) on delete cascade,
    post  uuid not null,                             -- posts.report_post
    title text not null,                             -- as it was called then, for reports
    seats integer not null,                          -- people it interviews (面试名额)
    primary key (fair, post),
    constraint somebody_is_interviewed check (seats between 1 and 200)
);
create index offers_of_a_stand on fairs.offer (stand);

-- A bus from a town (接送车).
create table fairs.bus (
    id     uuid primary key,
    fair   uuid not null references fairs.fair (id) on delete cascade,
    stop   text not null,                            -- where it starts
    leaves time not null,
    seats  integer not null,
    constraint a_bus_has_seats check (seats between 1 and 90)
);
create index buses_of_a_fair on fairs.bus (fair, leaves);

-- Somebody who comes (报名).
create table fairs.entry (
    id         uuid primary key,
    fair       uuid not null references fairs.fair (id) on delete cascade,
    person     uuid not null references registry.person (id),
    number     integer not null,                     -- in the order of signing up, from 1; the lottery goes by it
    code       text collate "C" not null,            -- shown at the gate (入场码)
    bus        uuid references fairs.bus (id),
    signed_at  timestamptz not null,
    signed_by  text collate "C" not null,            -- key of the actor
    left_at    timestamptz,                          -- withdrew
    arrived_at timestamptz,                          -- first time at the gate
    arrived_by text collate "C"
);
create unique index signed_up_once on fairs.entry (fair, person);
create unique index a_number_is_one_person on fairs.entry (fair, number);
create unique index a_code_opens_once on fairs.entry (fair, code);
create index entries_of_a_person on fairs.entry (person, signed_at desc);
create index seats_taken on fairs.entry (bus) where bus is not null and left_at is null;

-- A post that she would like to talk about (意向岗位), the dearest first, and what came of it.
create table fairs.wish (
    entry    uuid not null references fairs.entry (id) on delete cascade,
    fair     uuid not null,
    post     uuid not null,
    rank     integer not null,                       -- 1 is the dearest
    regard   integer not null default 0,             -- how the employer ranks her: 2 first, 1 gladly, 0 no preference
    outcome  text collate "C" not null default '',   -- of the settlement; empty before it
    slot     integer,                                -- from 0, when they meet
    ahead    integer not null default 0,             -- people whom the post meets and whom its employer ranked higher
    luckier  integer not null default 0,             -- people whom it meets, ranked like her, with a smaller lot
    result   text collate "C" not null default '',   -- of the interview
    result_on date,
    result_by text collate "C",
    primary key (entry, post),
    foreign key (fair, post) references fairs.offer (fair, post) on delete cascade,
    constraint regard_is_known check (regard between 0 and 2),
    constraint outcome_is_known check (outcome in ('', 'MET', 'FULL', 'ENOUGH', 'CLOSED')),
    constraint a_slot_exactly_when_they_meet check ((slot is not null) = (outcome = 'MET')),
    constraint result_is_known check (result in ('', 'HIRED', 'SECOND', 'NO')),
    constraint a_result_has_its_day check ((result <> '') = (result_on is not null))
);
create unique index one_wish_a_rank on fairs.wish (entry, rank);
create index wishes_for_a_post on fairs.wish (fair, post);

-- Whether somebody who was hired is still at work (跟踪回访).
create table fairs.follow_up (
    entry   uuid not null,
    post    uuid not null,
    after   integer not null,                        -- days
    due_on  date not null,
    answer  text collate "C" not null default '',
    done_at timestamptz,
    done_by text collate "C",
    primary key (entry, post, after),
    foreign key (entry, post) references fairs.wish (entry, post) on delete cascade,
    constraint after_30_or_90_days check (after in (30, 90)),
    constraint answer_is_known check (answer in ('', 'STILL', 'LEFT', 'NEVER_BEGAN', 'NOT_REACHED')),
    constraint done_exactly_when_answered check ((done_at is not null) = (answer <> ''))
);
create index follow_ups_due on fairs.follow_up (due_on) where done_at is null;

-- Who meets whom, found once (面试安排), with what proves it.
create table fairs.settlement (
    fair       uuid primary key references fairs.fair (id) on delete cascade,
    seed       text collate "C" not null,            -- revealed now
    people     integer not null,
    posts      integer not null,
    wishes     integer not null,
    interviews integer not null,
    slots      integer not null,
    blocking   bigint not null,                      -- pairs that would rather have each other; 0 is stable
    settled_at timestamptz not null
);
