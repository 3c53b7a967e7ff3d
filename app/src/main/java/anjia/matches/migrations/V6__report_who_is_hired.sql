-- For which post an application stands, and whether it ended in hiring (录用): the module of posts counts its openings by it. Nothing of the person.
create view matches.report_hired as select id, post, state = 'HIRED' as hired from matches.application;
