-- What an employer's own program calls a post (单位系统岗位编号): the same key is the same post. Source 'api' is such a program.
alter table posts.post
    add column their_key text collate "C",           -- null for what no program wrote
    add constraint their_key_has_a_shape check (their_key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,59}$');
create unique index one_post_under_their_key on posts.post (employer, their_key) where their_key is not null;
