-- Every law text that ever decided something (法规包), so that a decision can be explained years later.
create schema catalogue;
create table catalogue.law_bundle (
    sha256    text collate "C" primary key,                  -- hash of the canonical text, as decisions and letters name it
    loaded_at timestamptz not null default now(),            -- when the house first ran on it
    content   jsonb not null,                                -- path below law/ -> text
    constraint sha256_is_lower_case_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$')
);
create function catalogue.a_law_that_decided_is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'law bundles are kept as they were';
end $$;
create trigger law_bundle_is_kept before update or delete on catalogue.law_bundle
    for each row execute function catalogue.a_law_that_decided_is_never_changed();
