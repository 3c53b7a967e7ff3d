-- One row per key that has ever sealed something here (密钥校验): the start refuses a key ring that does not open them.
create schema vault;
create table vault.key_check (
    key_id     smallint primary key,
    marker     bytea not null,                          -- a known sentence, sealed with this key
    index_mark bytea not null,                          -- its blind index: the index key must be the same for all rows
    entered    timestamptz not null default now(),
    constraint key_ids_fit_into_one_byte check (key_id between 1 and 255),
    constraint a_blind_index_has_32_bytes check (octet_length(index_mark) = 32)
);
