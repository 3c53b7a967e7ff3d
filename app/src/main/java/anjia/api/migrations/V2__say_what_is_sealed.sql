-- What each column of bytes is (字段加密登记).
comment on column api.client.token_digest is 'not sealed: SHA-256 of 256 random bits';
