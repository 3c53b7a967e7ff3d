-- Which key seals is said here and not by the file (当前密钥): a new key lies in the files of all servers before the first of them seals with it.
alter table vault.key_check add column seals_from timestamptz;      -- the newest key that has one seals; absent while servers are still waited for
update vault.key_check set seals_from = entered;

comment on column vault.key_check.marker is 'not sealed for anybody: a known sentence, kept as long as its key';
comment on column vault.key_check.index_mark is 'not sealed: blind index of the known sentence';

-- The servers that have this database open (在线服务器), each with the keys it holds: nobody is to meet a value that he cannot open.
create table vault.server (
    id         uuid primary key,                        -- of this start of it
    keys       integer[] not null,
    seals      integer not null,                        -- the key that it seals with
    seals_from timestamptz not null,                    -- since when it does
    seen       timestamptz not null                     -- a server that stopped takes its row away; one that was killed is forgotten by this
);
