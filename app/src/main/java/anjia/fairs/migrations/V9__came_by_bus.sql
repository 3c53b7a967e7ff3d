-- By which bus she really came (乘车到场), noted at the gate; null when she came otherwise, or nobody noted it.
alter table fairs.entry
    add column rode uuid references fairs.bus (id);
create index came_by_a_bus on fairs.entry (rode) where rode is not null;
