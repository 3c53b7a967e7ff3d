-- What both provinces say of one quarter of departures (两省对账). A statement is never changed once it is agreed: a correction is the next one.
create table cooperation.statement (
    id            uuid primary key,                   -- UUIDv7
    home          text collate "C" not null references places.division (code), -- city or county of ours
    partner       text collate "C" not null references places.division (code), -- city or county of the other province
    year          integer not null,                   -- in which they left
    quarter       integer not null,
    version       integer not null,                   -- 1 for the first; each correction is one more
    reason        text not null default '',           -- why it is stated anew; empty for the first
    gone          integer not null,                   -- people who left, counted from the rosters when it was stated
    stayed        integer not null,                   -- of them at work there three months later
    back          integer not null,                   -- of them back before three months after the quarter were over
    stated_by     text collate "C" not null,          -- key of the actor
    stated_at     timestamptz not null,
    their_gone    integer,                            -- the same, as the letter of the partner says
    their_stayed  integer,
    their_back    integer,
    letter        text not null default '',           -- number of the letter
    letter_on     date,                               -- its day
    answered_by   text collate "C",                   -- key of the actor who typed it
    answered_at   timestamptz,
    agreed_by     text collate "C",                   -- key of the second actor
    agreed_at     timestamptz,
    constraint of_two_provinces check (left(home, 2) <> left(partner, 2)),
    constraint a_quarter_of_a_year check (quarter between 1 and 4 and year between 2000 and 2200),
    constraint a_correction_says_why check ((version = 1) = (reason = '') and version >= 1),
    constraint figures_are_possible check (gone >= 0 and stayed between 0 and gone and back between 0 and gone),
    constraint theirs_come_whole_with_a_letter check
        (num_nulls(their_gone, their_stayed, their_back, letter_on, answered_by, answered_at) in (0, 6) and (letter = '') = (letter_on is null)),
    constraint theirs_are_possible check (their_gone >= 0 and their_stayed between 0 and their_gone and their_back between 0 and their_gone),
    constraint agreed_only_on_the_same_figures check
        (num_nulls(agreed_by, agreed_at) in (0, 2)
            and (agreed_by is null or (their_gone = gone and their_stayed = stayed and their_back = back))),
    constraint agreed_by_somebody_else check (agreed_by is null or agreed_by not in (stated_by, answered_by)),
    unique (home, partner, year, quarter, version)
);
