-- Work that came to the county: firms that moved in from the east (产业转移), community factories (社区工厂), workshops (就业帮扶车间).
create schema relocation;

-- One firm in one county. How many jobs are filled is counted from the life records, never written here.
create table relocation.firm (
    id            uuid primary key,                   -- UUIDv7
    organisation  uuid not null references registry.organisation (id),
    kind          text collate "C" not null,
    came_from     text collate "C" references places.division (code), -- province or city that it moved from; null for what was founded here
    division      text collate "C" not null references places.division (code), -- county where it works
    since         date not null,                      -- works here since, or is recognised since
    promised      integer not null,                   -- jobs, by the agreement
    promised_by   date not null,                      -- last day of the promise
    agreement     text not null,                      -- number of the paper it rests on
    state         text collate "C" not null default 'OPEN',
    ended_on      date,                               -- last day; null while it works
    reason        text not null default '',           -- why it ended
    office        uuid not null references places.office (id), -- that keeps it
    entered_by    text collate "C" not null,          -- key of the actor
    entered_at    timestamptz not null,
    constraint kind_is_known check (kind in ('RELOCATED', 'COMMUNITY_FACTORY', 'WORKSHOP')),
    constraint who_moved_came_from_another_province check
        ((came_from is not null) = (kind = 'RELOCATED') and (came_from is null or left(came_from, 2) <> left(division, 2))),
    constraint a_promise_of_jobs check (promised between 1 and 100000),
    constraint state_is_known check (state in ('OPEN', 'ENDED')),
    constraint ended_on_a_day_with_a_reason check
        ((ended_on is not null) = (state = 'ENDED') and (reason <> '') = (state = 'ENDED') and (ended_on is null or ended_on >= since))
);
create unique index one_row_for_a_firm_in_a_county on relocation.firm (organisation, division) where state = 'OPEN';
create index firms_by_place on relocation.firm (division, state);
