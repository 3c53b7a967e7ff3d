-- Who changed a proposal (谁改过申报材料): whoever wrote any of it does not decide on it, as whoever proposed it does not.
alter table brands.brand add column mended_by text[] collate "C" not null default '{}'; -- keys of the actors, each once
