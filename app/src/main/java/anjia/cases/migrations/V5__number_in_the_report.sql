-- Whoever counts files can say which ones, by the number that people know.
create or replace view cases.report_case as
    select id, item_code, office, division, state, handed_in_on, due_on, closed_on, number from cases.service_case;
