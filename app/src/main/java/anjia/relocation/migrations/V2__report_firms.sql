-- Which organisations are entered as a firm that moved in, a community factory or a workshop, and on which days: what the law asks of them is read here.
create view relocation.report_firm as select organisation, kind, division, since, ended_on from relocation.firm;
