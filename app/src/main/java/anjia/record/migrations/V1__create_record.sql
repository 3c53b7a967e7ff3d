-- The life record (个人档案): what held in a person's life, on two time axes.
-- A row is what was known from one moment to another. A correction closes "known" and adds a row; nothing is overwritten.
create schema record;

-- Something that held for a time (档案记录): work, an unemployment registration, a benefit drawn.
create table record.spell (
    row_id       uuid primary key,
    id           uuid not null,                      -- the spell; the same through all its corrections
    person       uuid not null references registry.person (id),
    kind         text collate "C" not null,
    place        text collate "C" references places.division (code),
    organisation uuid references registry.organisation (id),
    details      jsonb not null,                     -- small codes and numbers of the kind; no personal data
    valid        daterange not null,                 -- days on which it held
    known        tstzrange not null,                 -- since when, and until when, the house took it for true
    source       text collate "C" not null,          -- who said so
    entered_by   text collate "C" not null,          -- key of the actor
    constraint a_spell_holds_at_least_a_day check (not isempty(valid) and not lower_inf(valid)),
    constraint a_spell_was_known_for_a_time check (not isempty(known) and not lower_inf(known))
);
create unique index one_truth_per_spell on record.spell (id) where upper_inf(known);
create index spells_of_a_person on record.spell (person, kind);

-- Months of insurance paid without a gap at one place (连续缴费).
create table record.insurance_run (
    row_id       uuid primary key,
    id           uuid not null,
    person       uuid not null references registry.person (id),
    scheme       text collate "C" not null,          -- unemployment, pension, …
    place        text collate "C" not null references places.division (code),
    organisation uuid references registry.organisation (id),
    months       int4range not null,                 -- year * 12 + month - 1, last month excluded
    known        tstzrange not null,
    source       text collate "C" not null,
    entered_by   text collate "C" not null,
    constraint a_run_has_a_month check (not isempty(months) and not lower_inf(months) and not upper_inf(months)),
    constraint a_run_was_known_for_a_time check (not isempty(known) and not lower_inf(known))
);
create unique index one_truth_per_run on record.insurance_run (id) where upper_inf(known);
create index runs_of_a_person on record.insurance_run (person, scheme);

-- Whether our book holds every month that was paid, or at least those it shows (缴费是否齐全).
create table record.completeness (
    row_id     uuid primary key,
    person     uuid not null references registry.person (id),
    scheme     text collate "C" not null,
    extent     text collate "C" not null,
    since      integer,                              -- month from which the book is complete; absent: from the first
    why        text collate "C" not null,            -- a word key
    known      tstzrange not null,
    entered_by text collate "C" not null,
    constraint extent_is_known check (extent in ('COMPLETE', 'AT_LEAST')),
    constraint completeness_was_known_for_a_time check (not isempty(known) and not lower_inf(known))
);
create unique index one_truth_on_completeness on record.completeness (person, scheme) where upper_inf(known);

-- A paper that was shown at the window and recorded as seen (已核验材料).
create table record.seen_paper (
    id          uuid primary key,
    person      uuid not null references registry.person (id),
    kind        text collate "C" not null,
    number      bytea,                               -- sealed: record.seen_paper.number
    valid_until date,
    seen_on     date not null,
    seen_at     timestamptz not null,
    seen_by     text not null,                       -- name of the clerk, as it stands on the receipt
    account     uuid not null
);
create index papers_of_a_person on record.seen_paper (person, kind, seen_at desc);

-- What other modules may count: what is known now.
create view record.report_spell as
    select id, person, kind, place, organisation, details, lower(valid) as held_from, upper(valid) as held_to, source
    from record.spell where upper_inf(known);
create view record.report_insurance_run as
    select id, person, scheme, place, organisation, months, source
    from record.insurance_run where upper_inf(known);
