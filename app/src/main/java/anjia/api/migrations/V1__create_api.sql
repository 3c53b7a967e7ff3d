-- Programs of other agencies that may ask (外部系统). A token is shown once; only its digest stays.
create schema api;

create table api.client (
    id           uuid primary key,                      -- UUIDv7; the actor of the audit: agency:<id>
    name         text not null,                         -- of the agency and its program
    division     text collate "C" not null references places.division (code), -- how far it sees
    permissions  text[] not null,
    token_digest bytea not null,                        -- SHA-256 of 256 random bits
    entered_at   timestamptz not null,
    valid_until  date not null,                         -- last day, Asia/Shanghai
    revoked_at   timestamptz,
    constraint one_client_per_token unique (token_digest),
    constraint a_digest_has_32_bytes check (octet_length(token_digest) = 32),
    constraint a_client_has_a_name check (length(btrim(name)) between 1 and 200),
    constraint permissions_are_known check
        (cardinality(permissions) > 0 and permissions <@ array['persons:read', 'cases:read', 'cases:write', 'cases:export'])
);
