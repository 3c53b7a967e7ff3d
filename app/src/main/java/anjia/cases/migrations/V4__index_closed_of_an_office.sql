-- What an office decided last and what it put away last, also when it has decided tens of thousands.
create index closed_cases_of_an_office on cases.service_case (office, closed_on desc, id desc) where closed_on is not null;
create index archived_cases_of_an_office on cases.service_case (office, archived_on desc, id desc) where archived_on is not null;
