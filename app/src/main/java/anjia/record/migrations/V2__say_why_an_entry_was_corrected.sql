-- Why an entry of the life record was corrected (更正): the rows themselves say what was known before and after the moment.
create table record.correction (
    id           uuid primary key,                   -- UUIDv7
    person       uuid not null references registry.person (id),
    kind         text collate "C" not null,
    subject      uuid,                               -- the spell; absent for months
    months       int4range,                          -- the months, of this scheme and place; absent for a spell
    scheme       text collate "C",
    place        text collate "C" references places.division (code),
    at           timestamptz not null,               -- when it became known otherwise
    reason       bytea not null,                     -- sealed: record.correction.reason
    paper        text collate "C",                   -- kind of the paper that was seen for it
    corrected_by text collate "C" not null,          -- key of the actor
    corrector    text not null,                      -- name of the clerk
    constraint correction_kind_is_known check (kind in ('SPELL', 'SPELL_WITHDRAWN', 'MONTHS_ADDED', 'MONTHS_WITHDRAWN')),
    constraint it_is_about_a_spell_or_about_months check
        ((subject is null) = (kind in ('MONTHS_ADDED', 'MONTHS_WITHDRAWN')) and (subject is null) = (months is not null)
         and (months is null) = (scheme is null) and (months is null) = (place is null))
);
create index corrections_of_a_person on record.correction (person, at desc);
