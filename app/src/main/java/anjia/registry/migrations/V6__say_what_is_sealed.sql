-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column registry.person.name is 'sealed registry.person.name for id';
comment on column registry.person.number is 'sealed registry.person.number for id';
comment on column registry.person.phone is 'sealed registry.person.phone for id';
comment on column registry.person.number_index is 'not sealed: blind index';
comment on column registry.person.name_index is 'not sealed: blind index';
comment on column registry.person.initials_index is 'not sealed: blind index';
comment on column registry.person.phone_index is 'not sealed: blind index';
comment on column registry.person.sound_index is 'not sealed: blind index';
comment on column registry.person_past.name is 'sealed registry.person.name for person';
comment on column registry.person_past.number is 'sealed registry.person.number for person';
comment on column registry.person_past.phone is 'sealed registry.person.phone for person';
comment on column registry.person_past.reason is 'sealed registry.person_past.reason for id';
comment on column registry.merge.reason is 'sealed registry.merge.reason for id';
comment on column registry.merge.end_reason is 'sealed registry.merge.end_reason for id';
