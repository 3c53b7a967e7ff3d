-- Who was told that she has worked there long enough for a subsidy (补贴提醒). Each once for each departure: a row is written with the message.
create table cooperation.subsidy_told (
    departure    uuid not null,
    person       uuid not null,                      -- as on the roster
    item         text collate "C" not null,          -- code of the item
    told_on      date not null,
    primary key (departure, person, item),
    foreign key (departure, person) references cooperation.traveller (departure, person) on delete cascade
);
create index told_of_a_person on cooperation.subsidy_told (person, told_on desc);
