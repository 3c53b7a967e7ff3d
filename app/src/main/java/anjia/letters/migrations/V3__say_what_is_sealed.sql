-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column letters.letter.chinese is 'sealed letters.letter.zh-CN for id';
comment on column letters.letter.english is 'sealed letters.letter.en for id';
comment on column letters.message.arguments is 'not sealed: keyed digest of the words that were filled in';
comment on column letters.code.code is 'sealed letters.code.code for letter';
comment on column letters.code.found_by is 'not sealed: keyed digest of the code';
comment on column letters.ending.reason is 'sealed letters.ending.reason for letter';

-- Another key, the same words (换密钥): while a portion re-seals, it may put other bytes there and nothing else.
create or replace function letters.what_was_written_stays() returns trigger language plpgsql as $$
declare
    sealed constant text[] := array['chinese', 'english', 'reason'];
begin
    if tg_op = 'UPDATE' and current_setting('anjia.resealing', true) = 'on'
            and to_jsonb(new) - sealed = to_jsonb(old) - sealed then
        return new;
    end if;
    raise exception 'letters are kept as they were written';
end $$;
