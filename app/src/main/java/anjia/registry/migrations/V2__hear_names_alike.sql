-- Who is entered is compared with who is there (疑似重复): names that are heard alike on one day of birth.
-- The key for it is not in the database: rows from before get theirs from the job registry.sounds.
alter table registry.person add column sound_index bytea;   -- blind: pinyin without tones 李秀梅 -> li xiu mei
create index persons_by_sound_and_birth on registry.person (sound_index, born_on);
create index persons_without_a_sound on registry.person (id) where sound_index is null;
