-- What the house writes to people: text messages (短信), each once, and letters (文书), kept as they were written.
create schema letters;

create table letters.message (
    id         uuid primary key,                     -- UUIDv7; also the key of the text on its way out
    person     uuid not null references registry.person (id),
    words      text collate "C" not null,            -- key of the words: cases.text.accepted
    arguments  bytea not null,                       -- keyed digest of what was filled in; the words themselves leave sealed
    language   text collate "C" not null,
    written_at timestamptz not null,
    constraint message_language_is_ours check (language in ('zh-CN', 'en')),
    constraint nobody_is_told_the_same_twice unique (person, words, arguments, language)
);

create table letters.letter (
    id          uuid primary key,                    -- UUIDv7
    person      uuid not null references registry.person (id),
    kind        text collate "C" not null,           -- decision 决定书
    case_number text collate "C" not null,           -- 办件号
    decided_on  date not null,
    law         text collate "C" not null references catalogue.law_bundle (sha256),
    chinese     bytea not null,                      -- sealed: letters.letter.zh-CN
    english     bytea not null,                      -- sealed: letters.letter.en
    written_at  timestamptz not null,
    constraint letter_kind_is_known check (kind in ('decision')),
    constraint one_letter_per_file_and_day unique (case_number, kind, decided_on)
);
create index letters_of_a_person on letters.letter (person, decided_on desc);

create function letters.what_was_written_stays() returns trigger language plpgsql as $$
begin
    raise exception 'letters are kept as they were written';
end $$;
create trigger letter_stays_as_written before update or delete on letters.letter
    for each row execute function letters.what_was_written_stays();
