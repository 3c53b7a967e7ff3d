-- The legal ground for a condition of health that the employer named (健康条件依据), by its id; no other condition of health is published.
alter table posts.post add column health_ground text collate "C" not null default '';
