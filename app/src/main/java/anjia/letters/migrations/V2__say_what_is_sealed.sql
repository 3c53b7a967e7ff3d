-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column letters.letter.chinese is 'sealed letters.letter.zh-CN for id';
comment on column letters.letter.english is 'sealed letters.letter.en for id';
comment on column letters.message.arguments is 'not sealed: keyed digest of the words that were filled in';

-- Another key, the same words (换密钥): while a portion re-seals, it may put other bytes there and nothing else.
create or replace function letters.what_was_written_stays() returns trigger language plpgsql as $$
declare
    kept letters.letter;
begin
    if tg_op = 'UPDATE' and current_setting('anjia.resealing', true) = 'on' then
        kept := new;
        kept.chinese := old.chinese;
        kept.english := old.english;
        if kept is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'letters are kept as they were written';
end $$;
