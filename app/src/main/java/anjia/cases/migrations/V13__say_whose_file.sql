-- Whoever leads a person on to an item can say whether she handed it in since (本人办件进度): by the id under which it was handed in.
create or replace view cases.report_case as
    select id, item_code, office, division, state, handed_in_on, due_on, closed_on, number, applicant from cases.service_case;
