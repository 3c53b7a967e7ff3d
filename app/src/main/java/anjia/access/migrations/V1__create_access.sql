-- Who may see and do what (权限与审计): accounts, log-in, visits, requests, audit, text messages.
create schema access;

-- One row: what kind of house this database belongs to.
create table access.house (
    only_row boolean primary key default true,
    demo     boolean not null,                          -- synthetic persons; the outbox page is open
    constraint the_house_has_one_row check (only_row)
);
insert into access.house (demo) values (false);

-- A member of staff (工作人员账号).
create table access.account (
    id            uuid primary key,
    login_name    text collate "C" not null,
    name          text not null,
    password_hash text collate "C" not null,            -- Argon2id with its parameters and salt
    office        uuid not null references places.office (id),
    roles         text[] not null,
    active        boolean not null default true,
    entered_at    timestamptz not null,
    constraint a_login_name_belongs_to_one_account unique (login_name),
    constraint a_login_name_has_2_to_40_small_letters check (login_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    constraint an_account_has_a_role check (cardinality(roles) > 0),
    constraint roles_are_known check (roles <@ array['CLERK', 'OFFICER', 'HEAD', 'ADMIN'])
);
create index accounts_of_an_office on access.account (office);

-- Failed log-ins by keyed digest of the name that was typed, whether somebody has it or not.
create table access.failed_log_in (
    name_index   bytea primary key,
    failures     integer not null,
    last_at      timestamptz not null,
    locked_until timestamptz,                           -- grows with the failures
    constraint a_failure_was_counted check (failures > 0)
);

-- A one-time code (一次性验证码) for the log-in of a worker. Unknown numbers get a row too, so that both take the same way.
create table access.one_time_code (
    id           uuid primary key,
    number_index bytea not null,                        -- keyed digest of the identity number
    person       uuid,                                  -- absent when nobody has the number
    code_hash    bytea not null,                        -- keyed digest of id and code
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    attempts     integer not null default 0,
    used_at      timestamptz,
    constraint a_code_has_at_most_5_tries check (attempts between 0 and 5)
);
create index codes_of_a_number on access.one_time_code (number_index, made_at desc);
create index codes_by_age on access.one_time_code (made_at);

-- Whoever stands at the window is opened to the clerk for one day (到窗访问).
create table access.visit (
    id        uuid primary key,
    clerk     uuid not null references access.account (id),
    person    uuid not null,
    day       date not null,
    reason    text not null,                            -- the clerk's words, without names and numbers
    opened_at timestamptz not null,
    constraint one_visit_per_clerk_person_and_day unique (clerk, person, day),
    constraint a_visit_has_a_reason check (length(btrim(reason)) > 0)
);
create index visits_of_a_person on access.visit (person, day desc);

-- Nothing happens twice (幂等请求). The key is inserted first, in the transaction of the act.
create table access.request (
    key       text collate "C" primary key,
    actor     text collate "C" not null,
    route     text collate "C" not null,
    body_hash bytea not null,                           -- keyed digest of what was sent
    answer    text,                                     -- absent only inside the transaction of the act
    made_at   timestamptz not null,
    constraint a_request_key_has_8_to_100_characters check (length(key) between 8 and 100)
);
create index requests_by_age on access.request (made_at);

-- Who did what to whom (审计). Rows are never changed; one worker chains them in batches.
create table access.audit_row (
    seq      bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    text collate "C" not null,                 -- kind and id
    act      text collate "C" not null,                 -- module.verb
    subjects uuid[] not null,
    details  jsonb not null
);
create index audit_of_a_subject on access.audit_row using gin (subjects);
create index audit_of_an_actor on access.audit_row (actor, seq);

-- Rows that wait for the chain; a row is here exactly until a batch holds it.
create table access.audit_tail (
    seq bigint primary key
);

create table access.audit_batch (
    number   bigint primary key,
    members  int8multirange not null,                   -- seq of its rows
    size     integer not null,
    rows_root bytea not null,                           -- Merkle root of the rows, by seq (SM3, GB/T 32905)
    previous bytea not null,                            -- root of the batch before, 32 zero bytes for the first
    root     bytea not null,                            -- digest of number, size, previous root and Merkle root
    made_at  timestamptz not null,
    constraint batches_are_counted_from_one check (number >= 1),
    constraint a_batch_holds_rows check (size > 0)
);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever added to: % on %', tg_op, tg_table_name;
end
$$;
create trigger audit_rows_are_never_changed before update or delete or truncate on access.audit_row
    for each statement execute function access.refuse_change();
create trigger audit_batches_are_never_changed before update or delete or truncate on access.audit_batch
    for each statement execute function access.refuse_change();

-- Text messages on their way out (短信). Written in the transaction of what they tell.
create table access.outgoing_text (
    id         uuid primary key,
    key        text collate "C" not null,
    phone      bytea not null,                          -- sealed
    body       bytea not null,                          -- sealed
    state      text collate "C" not null,
    written_at timestamptz not null,
    attempts   integer not null default 0,
    next_try   timestamptz not null,
    sent_at    timestamptz,
    constraint the_same_key_is_sent_once unique (key),
    -- NOBODY: written for an unknown number and never sent, so that unknown takes as long as known
    constraint states_of_a_text check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'NOBODY')),
    constraint sent_exactly_when_it_left check ((state = 'SENT') = (sent_at is not null))
);
create index texts_that_wait on access.outgoing_text (next_try) where state = 'WAITING';
create index texts_by_age on access.outgoing_text (written_at);

-- Sessions of Spring Session: names and columns are its own.
create table access.session (
    primary_id            char(36) not null constraint session_primary_id primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index sessions_by_id on access.session (session_id);
create index sessions_by_expiry on access.session (expiry_time);
create index sessions_of_a_principal on access.session (principal_name);
create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    constraint one_value_per_session_and_attribute primary key (session_primary_id, attribute_name)
);
