-- What the interviews of a fair were found from and what came of it, as everybody may read it (面试安排公开数据): people and posts are numbers there.
alter table fairs.settlement
    add column published text;                       -- its lines; null for a fair settled before they were kept
alter table fairs.offer
    add column published_as integer;                 -- its number in them, drawn by lot: told to its employer and to who chose it
alter table fairs.entry
    add column published_as integer;                 -- her number in them, told to herself

-- Whether it is published: not of a fair for which people signed up before they were told of it.
alter table fairs.fair
    add column publishes boolean not null default true;
update fairs.fair set publishes = false where state <> 'PLANNED';
