-- Files of a division page by page, open and closed, for lists and exports of other agencies (办件清单与导出).
create index cases_by_division on cases.service_case (division, id);
