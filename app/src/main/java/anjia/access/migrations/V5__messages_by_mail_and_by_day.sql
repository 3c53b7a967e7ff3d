-- E-mails on their way out (电子邮件), and texts that wait for the morning (静默时段).
alter table access.outgoing_text
    add column urgent boolean not null default true;    -- leaves at night too: one-time codes and notices of security

create table access.outgoing_mail (
    id         uuid primary key,
    key        text collate "C" not null,               -- also makes the Message-ID
    address    bytea not null,                          -- sealed
    body       bytea not null,                          -- sealed: the subject, a line end, the words
    urgent     boolean not null,
    state      text collate "C" not null,
    written_at timestamptz not null,
    attempts   integer not null default 0,
    next_try   timestamptz not null,
    sent_at    timestamptz,
    constraint the_same_mail_is_sent_once unique (key),
    constraint states_of_a_mail check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    constraint a_mail_is_sent_exactly_when_it_left check ((state = 'SENT') = (sent_at is not null))
);
create index mails_that_wait on access.outgoing_mail (next_try) where state = 'WAITING';
create index mails_by_age on access.outgoing_mail (written_at);
comment on column access.outgoing_mail.address is 'sealed access.outgoing_mail.address for id';
comment on column access.outgoing_mail.body is 'sealed access.outgoing_mail.body for id';
