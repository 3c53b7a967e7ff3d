-- An organisation's own programs (单位系统): let in by somebody who acts for it, and for as long as she does.
create table organisations.program (
    id           uuid primary key,                   -- UUIDv7; the actor of the audit: program:<id>
    mandate      uuid not null references organisations.mandate (id) on delete cascade, -- of who let it in
    organisation uuid not null references registry.organisation (id), -- the only one for which it acts
    name         text not null,                      -- as the organisation calls it
    token_digest bytea not null,                     -- SHA-256 of 256 random bits
    entered_at   timestamptz not null,
    withdrawn_at timestamptz,
    constraint one_program_per_token unique (token_digest),
    constraint a_digest_has_32_bytes check (octet_length(token_digest) = 32),
    constraint a_program_has_a_name check (length(btrim(name)) between 1 and 40)
);
create index programs_of_an_organisation on organisations.program (organisation) where withdrawn_at is null;
create index programs_of_a_mandate on organisations.program (mandate);
comment on column organisations.program.token_digest is 'not sealed: SHA-256 of 256 random bits';
