-- How people are told (通知): by text, by e-mail, or on paper that the office prints; by which, each person chooses.

create table letters.wish (
    person    uuid primary key references registry.person (id),
    channel   text collate "C" not null,
    language  text collate "C" not null,
    chosen_at timestamptz not null,
    chosen_by text collate "C" not null,             -- who: person:<id>, staff:<id>
    constraint channel_of_a_wish_is_known check (channel in ('SMS', 'EMAIL', 'PAPER')),
    constraint language_of_a_wish_is_ours check (language in ('zh-CN', 'en'))
);

-- A confirmed e-mail address (电子邮箱).
create table letters.mail_address (
    person       uuid primary key references registry.person (id),
    address      bytea not null,                     -- sealed: letters.mail_address.address
    confirmed_at timestamptz not null
);
comment on column letters.mail_address.address is 'sealed letters.mail_address.address for person';

-- A code that was sent to an address, to be typed in by whoever reads there (邮箱验证码).
create table letters.mail_code (
    id         uuid primary key,
    person     uuid not null references registry.person (id),
    address    bytea not null,                       -- sealed: letters.mail_code.address
    code_hash  bytea not null,                       -- keyed digest of id and code
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    attempts   integer not null default 0,
    used_at    timestamptz,
    constraint a_mail_code_has_at_most_5_tries check (attempts between 0 and 5)
);
create index mail_codes_of_a_person on letters.mail_code (person, made_at desc);
comment on column letters.mail_code.address is 'sealed letters.mail_code.address for id';
comment on column letters.mail_code.code_hash is 'not sealed: keyed digest of id and code';

alter table letters.message
    add column body   bytea,                         -- the words as they were written, sealed: letters.message.body
    add column letter uuid references letters.letter (id),   -- which letter it tells of; on paper the letter itself
    add column office uuid references places.office (id),    -- who prints it; null: the office of a place that she is tied to
    drop constraint nobody_is_told_the_same_twice,
    add constraint nobody_is_told_the_same_twice unique (person, words, arguments);   -- in whatever language
create index messages_of_a_person on letters.message (person, written_at desc);
comment on column letters.message.body is 'sealed letters.message.body for id';

-- What office printed what, as one file (打印批次).
create table letters.print (
    id         uuid primary key,
    office     uuid not null references places.office (id),
    printed_at timestamptz not null,
    printed_by text collate "C" not null
);

-- A message on its way by one channel (投递). At the gateways its key is letters:<message>.
create table letters.delivery (
    message    uuid not null references letters.message (id),
    channel    text collate "C" not null,
    state      text collate "C" not null default 'WAITING',
    since      timestamptz not null,                 -- by this channel
    changed_at timestamptz not null,
    print      uuid references letters.print (id),
    out_on     date,                                 -- day on which it was posted or handed over
    out_by     text collate "C",
    constraint nobody_gets_one_twice primary key (message, channel),
    constraint states_of_a_delivery check (
        channel = 'PAPER' and state in ('WAITING', 'PRINTED', 'POSTED', 'HANDED_OVER')
        or channel in ('SMS', 'EMAIL') and state in ('WAITING', 'SENT', 'ARRIVED', 'FAILED')),
    constraint printed_unless_it_waits check ((print is null) = (channel <> 'PAPER' or state = 'WAITING')),
    constraint out_with_day_and_name check ((state in ('POSTED', 'HANDED_OVER')) = (out_on is not null and out_by is not null))
);
create index papers_that_wait on letters.delivery (since) where channel = 'PAPER' and state in ('WAITING', 'PRINTED');
create index papers_of_a_print on letters.delivery (print) where print is not null;
