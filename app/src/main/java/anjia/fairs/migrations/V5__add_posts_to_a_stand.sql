-- A post that an employer adds once it is verified waits for the office again; one that it drops stays for those who chose it (增减参会岗位).
alter table fairs.offer
    add column state text collate "C" not null default 'BROUGHT', -- ASKED: added, the office looks at it; DROPPED: not brought after all
    add constraint offer_state_is_known check (state in ('BROUGHT', 'ASKED', 'DROPPED'));
