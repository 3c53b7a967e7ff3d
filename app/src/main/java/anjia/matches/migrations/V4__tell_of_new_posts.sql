-- Whether she is told of new posts that suit her (新岗位提醒): in the morning, once a day at most.
alter table matches.wish add column alerts_since date; -- first day whose posts she was not told of; null: she is told nothing
create index wishes_with_alerts on matches.wish (alerts_since, person) where alerts_since is not null;
