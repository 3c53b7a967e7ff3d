-- The second factor of staff (双因素认证), passwords that were given by somebody else, and two more roles.
alter table access.account
    add column second_factor bytea,                     -- sealed secret of the authenticator (RFC 6238)
    add column second_factor_step bigint,               -- the last step of 30 seconds that opened: a code opens once
    add column second_factor_since timestamptz,
    add column password_given boolean not null default false,   -- known to whoever gave it; the first log-in changes it
    add constraint a_second_factor_has_its_day check ((second_factor is null) = (second_factor_since is null)),
    drop constraint roles_are_known,
    add constraint roles_are_known check (roles <@ array['CLERK', 'OFFICER', 'HEAD', 'SUPERVISOR', 'ADMIN', 'AUDITOR']);

-- Ten codes on paper for the day on which the phone is lost (备用码). Each opens once.
create table access.recovery_code (
    account   uuid not null references access.account (id),
    code_hash bytea not null,                           -- keyed digest of account and code
    used_at   timestamptz,
    constraint a_recovery_code_is_there_once primary key (account, code_hash)
);
