-- A post that somebody began and did not publish (岗位草稿): as it was typed, nothing of it checked. It is the organisation's, and whoever acts for it
-- goes on with it. Gone when the post is published, when it is thrown away, or 90 days after it was last saved.
create table posts.draft (
    id           uuid primary key,                     -- UUIDv7
    organisation uuid not null references registry.organisation (id),
    saver        uuid references registry.person (id), -- who saved it last; null once she was erased
    version      integer not null,                     -- one more with each saving: who comes late is told so
    typed        bytea not null,
    saved_at     timestamptz not null,
    constraint versions_begin_with_one check (version > 0)
);
create index drafts_of_an_organisation on posts.draft (organisation, saved_at desc);
create index drafts_of_a_saver on posts.draft (saver) where saver is not null;
create index drafts_by_age on posts.draft (saved_at);
comment on column posts.draft.typed is 'sealed posts.draft.typed for id';
