-- Who serves under an account, so that nobody decides about herself (回避).
alter table access.account add column number_index bytea;   -- keyed digest of her identity number; absent until her administrator entered it
comment on column access.account.number_index is 'not sealed: keyed digest of the number of whoever serves under the account';
