-- Who works, or worked, at an organisation, as the house takes it for true now.
create index work_at_an_organisation on record.spell (organisation) where organisation is not null and kind = 'work' and upper_inf(known);
