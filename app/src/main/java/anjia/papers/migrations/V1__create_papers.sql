-- Papers of people (材料). What they show lies sealed in files of the folder "papers", each under a key of its own.
create schema papers;

-- One photo or PDF as the house keeps it (材料内容). Written once, never changed.
create table papers.content (
    id          uuid primary key,                    -- UUIDv7
    person      uuid not null references registry.person (id),
    address     bytea not null,                      -- keyed digest of person and content; its hexadecimal is the name of the file
    data_key    bytea not null,                      -- sealed: papers.content.data_key
    form        text collate "C" not null,
    bytes       bigint not null,                     -- of the content as it is read
    small_bytes bigint not null,                     -- of its small picture
    pages       integer not null,                    -- of a PDF; 1 for a photo
    stored_at   timestamptz not null,
    constraint a_content_is_stored_once unique (address),
    constraint form_is_known check (form in ('PHOTO', 'PDF')),
    constraint a_content_has_something_to_see check (bytes > 0 and small_bytes > 0 and pages > 0)
);
create index contents_of_a_person on papers.content (person);
comment on column papers.content.address is 'not sealed: keyed digest of person and content';
comment on column papers.content.data_key is 'sealed papers.content.data_key for id';

-- Files that no content names any more; they go after a while, so that a backup under way still finds them.
create table papers.discarded (
    address bytea primary key,
    at      timestamptz not null
);
comment on column papers.discarded.address is 'not sealed: keyed digest of person and content';

-- One paper of a person: a contract, a register, in one or several pictures.
create table papers.paper (
    id               uuid primary key,               -- UUIDv7
    person           uuid not null references registry.person (id),
    kind             text collate "C" not null,      -- as items name it
    issued_on        date,                           -- as it stands on the paper
    valid_until      date,                           -- the last day; absent when it says none
    added_on         date not null,                  -- Asia/Shanghai
    added_at         timestamptz not null,
    added_by         text collate "C" not null,      -- key of the actor
    adder            text not null,                  -- name of the member of staff; empty when the person herself
    original_seen_on date,                           -- somebody held the original beside the picture
    original_seen_by text collate "C",               -- key of the actor
    original_seer    text,                           -- name of the member of staff
    constraint validity_is_in_order check (valid_until >= issued_on),
    constraint who_saw_the_original_is_named check
        ((original_seen_on is null) = (original_seen_by is null) and (original_seen_on is null) = (original_seer is null))
);
create index papers_of_a_person on papers.paper (person, kind, added_at desc);

create table papers.page (
    paper   uuid not null references papers.paper (id) on delete cascade,
    place   integer not null,                        -- from 1
    content uuid not null references papers.content (id),
    primary key (paper, place),
    constraint a_paper_has_at_most_12_pages check (place between 1 and 12)
);
create index pages_of_a_content on papers.page (content);

-- A file that is on its way in parts (断点续传). Parts lie sealed in the folder "papers/parts".
create table papers.upload (
    id          uuid primary key,
    person      uuid not null references registry.person (id),
    started_by  text collate "C" not null,           -- key of the actor
    kind        text collate "C" not null,
    onto        uuid references papers.paper (id) on delete cascade,  -- the paper that it is a further page of
    mark        text collate "C" not null,           -- size and time of the file, by which it is known again
    bytes       bigint not null,
    received    bigint not null default 0,
    data_key    bytea not null,                      -- sealed: papers.upload.data_key
    started_at  timestamptz not null,
    paper       uuid references papers.paper (id) on delete cascade,  -- what it became
    constraint no_more_is_received_than_is_sent check (received between 0 and bytes)
);
create index uploads_of_a_person on papers.upload (person, started_at);
comment on column papers.upload.data_key is 'sealed papers.upload.data_key for id';
