-- Persons, households, organisations, and the ties of a person to places (人员、家庭户、单位、人地关系).
create schema registry;

create table registry.person (
    id             uuid primary key,                 -- UUIDv7, made before insert; says nothing about the person
    name           bytea not null,                   -- sealed: registry.person.name
    number         bytea not null,                   -- sealed: registry.person.number 公民身份号码
    phone          bytea,                            -- sealed: registry.person.phone
    number_index   bytea not null,                   -- blind indexes: equal for equal values, useless without the key
    name_index     bytea not null,
    initials_index bytea not null,                   -- pinyin initials 李秀梅 -> lxm
    phone_index    bytea,
    sex            text collate "C" not null,
    born_on        date not null,                    -- plain: sweeps over ages need it
    entered_at     timestamptz not null,
    entered_by     text collate "C" not null,        -- key of the actor
    constraint sex_is_male_or_female check (sex in ('MALE', 'FEMALE')),
    constraint a_phone_is_found_by_its_index check ((phone is null) = (phone_index is null))
);
create unique index one_person_per_identity_number on registry.person (number_index);
create index persons_by_name on registry.person (name_index);
create index persons_by_initials on registry.person (initials_index);
create index persons_by_phone on registry.person (phone_index) where phone_index is not null;

-- A person entered twice (同人双档) and merged: the old id leads to the one that stayed.
create table registry.person_alias (
    merged  uuid primary key,
    kept    uuid not null references registry.person (id),
    constraint nobody_is_merged_into_herself check (merged <> kept)
);

-- Why a person belongs to a place (人地关系); staff see who has a tie in their division.
create table registry.tie (
    id     uuid primary key,
    person uuid not null references registry.person (id),
    kind   text collate "C" not null,
    place  text collate "C" not null references places.division (code),
    valid  daterange not null,
    constraint tie_kind_is_known check (kind in ('HOME_REGISTRATION', 'RESIDENCE', 'WORK', 'INSURED', 'OPEN_FILE')),
    constraint a_tie_holds_at_least_a_day check (not isempty(valid) and not lower_inf(valid))
);
create unique index a_tie_holds_once on registry.tie (person, kind, place) where upper_inf(valid);
create index ties_of_a_person on registry.tie (person, place);
create index ties_of_a_place on registry.tie (place, person);

create table registry.organisation (
    id          uuid primary key,
    name        text not null,
    credit_code text collate "C",                    -- 统一社会信用代码, absent for those that never had one
    division    text collate "C" not null references places.division (code),
    constraint credit_code_has_18_characters check (length(credit_code) = 18)
);
create unique index one_organisation_per_credit_code on registry.organisation (credit_code);

-- Persons who live as one (家庭户); roles are those to the head of the household (GB/T 4761).
create table registry.household (
    id    uuid primary key,
    place text collate "C" not null references places.division (code)
);
create table registry.membership (
    household uuid not null references registry.household (id),
    person    uuid not null references registry.person (id),
    role      text collate "C" not null,
    valid     daterange not null,
    primary key (household, person, valid),
    constraint role_is_known check
        (role in ('HEAD', 'SPOUSE', 'SON', 'DAUGHTER', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER')),
    constraint a_membership_lasts_at_least_a_day check (not isempty(valid) and not lower_inf(valid))
);
create unique index one_household_at_a_time on registry.membership (person) where upper_inf(valid);
create unique index one_head_per_household on registry.membership (household) where upper_inf(valid) and role = 'HEAD';

-- What other modules may count.
create view registry.report_person as select id, sex, born_on from registry.person;
create view registry.report_tie as select person, kind, place, valid from registry.tie;
create view registry.report_organisation as select id, name, division from registry.organisation;
