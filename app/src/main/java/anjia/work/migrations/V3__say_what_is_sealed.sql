-- What each column of bytes is (字段加密登记).
comment on column work.scheduled_tasks.task_data is 'not sealed: timers of the house carry no data';
