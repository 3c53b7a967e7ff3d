-- In which household somebody lived on a day, also when it is past: one look-up among millions.
create index memberships_of_a_person on registry.membership (person);
