-- Files of organisations (单位办件): who hands in an item that is for employers hands it in for one, and the file is that organisation's.

alter table cases.hand_in
    alter column person drop not null,
    add column organisation uuid references registry.organisation (id),
    add constraint for_a_person_or_an_organisation check ((person is null) <> (organisation is null));
comment on column cases.hand_in.organisation is 'for which it was handed in, at a window or by somebody who acts for it; null when for a person';

alter table cases.service_case
    add column organisation uuid references registry.organisation (id),
    add column papers_shown text[] not null default '{}',
    add constraint an_organisation_applies_itself check (organisation is null or organisation = applicant);
comment on column cases.service_case.organisation is 'the applicant, when it is an organisation; null when it is a person';
comment on column cases.service_case.papers_shown is 'kinds of the papers of an organisation that the office has seen; a person''s are noted in her record';
create index cases_of_an_organisation on cases.service_case (organisation, handed_in_on desc) where organisation is not null;
