-- Labour cooperation between provinces (劳务协作): partner places, and departures that a county organises.
create schema cooperation;

-- Which place is whose partner (结对关系). The list changes; each row says by which paper, and since when.
create table cooperation.pair (
    id        uuid primary key,                      -- UUIDv7
    home      text collate "C" not null references places.division (code), -- city or county of ours
    partner   text collate "C" not null references places.division (code), -- city or county of the other province
    since     date not null,
    until     date,                                  -- last day; null while it holds
    notice    text not null,                         -- the paper it rests on
    noted_by  text collate "C" not null,             -- key of the actor
    noted_at  timestamptz not null,
    constraint of_two_provinces check (left(home, 2) <> left(partner, 2)),
    constraint runs_forward check (until is null or until >= since)
);
create unique index one_row_for_a_pair on cooperation.pair (home, partner) where until is null;

create table cooperation.departure (
    id           uuid primary key,                   -- UUIDv7
    office       uuid not null references places.office (id), -- that organises it
    home         text collate "C" not null references places.division (code), -- county whose people go
    destination  text collate "C" not null references places.division (code), -- city or county where they will work
    leaves_on    date not null,
    leaves_at    text not null,                      -- 08:30
    meets        text not null,                      -- where one meets
    transport    text collate "C" not null,
    seats        integer not null,
    bring        text not null default '',           -- what to bring beside the identity card
    phone        text not null,                      -- of the office
    state        text collate "C" not null default 'OPEN',
    reason       text not null default '',           -- why it does not take place
    planned_by   text collate "C" not null,          -- key of the actor
    planned_at   timestamptz not null,
    closed_at    timestamptz,
    constraint transport_is_known check (transport in ('BUS', 'TRAIN', 'CHARTER_TRAIN', 'PLANE')),
    constraint state_is_known check (state in ('OPEN', 'LEFT', 'CANCELLED')),
    constraint to_another_province check (left(home, 2) <> left(destination, 2)),
    constraint seats_are_possible check (seats between 1 and 2000),
    constraint closed_exactly_when_over check ((closed_at is not null) = (state <> 'OPEN')),
    constraint whoever_waited_learns_why check (state <> 'CANCELLED' or reason <> '')
);
create index departures_by_place on cooperation.departure (home, leaves_on desc);
create index departures_that_are_open on cooperation.departure (leaves_on) where state = 'OPEN';

-- Who wants to go, who went, who came back (花名册).
create table cooperation.traveller (
    departure    uuid not null references cooperation.departure (id),
    person       uuid not null references registry.person (id),
    post         uuid,                               -- of posts.report_post, when she chose one
    state        text collate "C" not null default 'SIGNED',
    employer     text not null default '',           -- where she works there, as it was noted when they left
    contract     boolean,                            -- whether it was signed then
    spell        uuid,                               -- of record.spell, from the day they left
    back_on      date,
    signed_at    timestamptz not null,
    signed_by    text collate "C" not null,          -- key of the actor
    changed_at   timestamptz not null,
    primary key (departure, person),
    constraint state_is_known check (state in ('SIGNED', 'WITHDRAWN', 'WENT', 'STAYED', 'BACK')),
    constraint who_went_works_somewhere check ((spell is not null) = (state in ('WENT', 'BACK'))),
    constraint back_on_a_day check ((back_on is not null) = (state = 'BACK'))
);
create index travellers_of_a_person on cooperation.traveller (person, signed_at desc);
