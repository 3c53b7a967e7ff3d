-- Certificates (证明): letters with a number and a last day of their own. And a revoked letter is written again (更正重发).
alter table letters.letter
    add column certificate text collate "C",            -- kind of the certificate, as the item names it
    add column number      text collate "C",            -- 证明编号: division, year, serial
    add column valid_until date,                        -- last day (有效期至); null: until it ends otherwise
    add column version     integer not null default 1,  -- a letter that was written again has the next one
    add column replaces    uuid references letters.letter (id),   -- the revoked letter that this one stands for
    drop constraint letter_kind_is_known,
    add constraint letter_kind_is_known check (kind in ('decision', 'certificate')),
    add constraint a_certificate_has_kind_and_number
        check ((kind = 'certificate') = (certificate is not null and number is not null)),
    add constraint only_certificates_run_out check (valid_until is null or kind = 'certificate'),
    add constraint written_again_exactly_from_the_second check ((version > 1) = (replaces is not null)),
    add constraint a_letter_is_written_again_once unique (replaces),
    add constraint a_number_is_given_once unique (number, version),
    drop constraint one_letter_per_decision,
    add constraint one_letter_per_decision unique nulls not distinct (case_number, kind, certificate, turn, version);
create index certificates_of_a_person on letters.letter (person, certificate) where kind = 'certificate';

-- The last serial of certificates, by division and year (证明流水号).
create table letters.certificate_serial (
    division text collate "C" not null,
    year     integer not null,
    last     integer not null,
    constraint one_serial_per_division_and_year primary key (division, year),
    constraint serials_are_counted_from_one check (last >= 1)
);
