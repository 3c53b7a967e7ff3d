-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column access.account.second_factor is 'sealed access.account.second_factor for id';
comment on column access.recovery_code.code_hash is 'not sealed: keyed digest of account and code';
comment on column access.outgoing_text.phone is 'sealed access.outgoing_text.phone for id';
comment on column access.outgoing_text.body is 'sealed access.outgoing_text.body for id';
comment on column access.failed_log_in.name_index is 'not sealed: blind index';
comment on column access.one_time_code.number_index is 'not sealed: blind index';
comment on column access.one_time_code.code_hash is 'not sealed: keyed digest';
comment on column access.request.body_hash is 'not sealed: keyed digest';
comment on column access.audit_batch.rows_root is 'not sealed: digest of the audit';
comment on column access.audit_batch.previous is 'not sealed: digest of the audit';
comment on column access.audit_batch.root is 'not sealed: digest of the audit';
comment on column access.session_attributes.attribute_bytes is 'not sealed: a session ends within 12 hours; what it keeps of a form is sealed inside';

-- Why somebody was looked for or opened (查看理由), in the words of a clerk or of another agency. Asked to leave names and numbers out,
-- people write them all the same: so the words are sealed, and visits and audit hold the id only.
create table access.reason (
    id    uuid primary key,
    words bytea not null
);
comment on column access.reason.words is 'sealed access.reason.words for id';

alter table access.visit
    drop constraint a_visit_has_a_reason,
    alter column reason drop not null,                  -- plain, of earlier releases; sealed at the first start of this one
    add column why uuid references access.reason (id),
    add constraint a_visit_has_a_reason check ((reason is null) <> (why is null));

-- A whole number, phone or card was shown (查看完整信息): masked everywhere, and once to whoever says what for. The person reads it.
create table access.unmasking (
    id      uuid primary key,
    account uuid not null references access.account (id),
    person  uuid not null,
    what    text collate "C" not null,
    purpose text collate "C" not null,
    why     uuid not null references access.reason (id),
    at      timestamptz not null,
    constraint what_is_masked check (what in ('NUMBER', 'PHONE', 'CARD')),
    constraint purpose_is_known check (purpose in ('CALL', 'COMPARE', 'PAYMENT', 'FORM', 'LAW'))
);
create index unmaskings_of_a_person on access.unmasking (person, at desc);
create index unmaskings_by_an_account on access.unmasking (account, at desc);
