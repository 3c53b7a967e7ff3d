-- What was known of a person before it was corrected (更正): nothing is overwritten. The row in registry.person is what is known now,
-- since the end of the last row here or since she was entered.
create table registry.person_past (
    id           uuid primary key,                  -- the correction, UUIDv7
    person       uuid not null references registry.person (id),
    name         bytea not null,                    -- sealed as it lay in registry.person, bound to that row
    number       bytea not null,
    phone        bytea,
    known        tstzrange not null,                -- since when, and until when, the house took it for true
    corrected_by text collate "C" not null,         -- key of the actor
    corrector    text not null,                     -- name of the clerk; empty when a job of the house
    reason       bytea,                             -- sealed: registry.person_past.reason; absent for a phone that was only changed
    paper        text collate "C",                  -- kind of the paper that was seen for it
    constraint it_was_known_for_a_time check (not isempty(known) and not lower_inf(known) and not upper_inf(known))
);
create unique index one_past_at_a_time on registry.person_past (person, lower(known));
