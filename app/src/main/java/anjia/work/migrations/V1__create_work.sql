-- Timers, long jobs, and the change log (定时、批处理与变更日志).
create schema work;

create table work.change (                              -- what changed, written in the transaction of the change
    seq  bigint generated always as identity primary key,
    kind text collate "C" not null,                     -- "registry.person", "record.spell", "cases.case"
    id   uuid not null,
    xid  xid8 not null default pg_current_xact_id()     -- its transaction: followers read in the order of transactions
);
create index change_in_order_of_transactions on work.change (xid, seq);

create table work.follower (                            -- how far each reader of the log has come
    name  text collate "C" primary key,
    seq   bigint not null default 0,                    -- the last change it has dealt with
    moved timestamptz not null default now()
);

create table work.job (                                 -- a long piece of work done in portions (批处理任务)
    id       uuid primary key,
    kind     text collate "C" not null,
    subject  text collate "C" not null,                 -- what it is about, as its kind understands it
    state    text collate "C" not null,
    run      integer not null default 1,                -- counts how often it was set going; an older run ends by itself
    done     bigint not null default 0,
    total    bigint not null,
    position text collate "C" not null default '',      -- where the next portion begins, as its kind understands it
    note     text not null default '',
    started  timestamptz not null default now(),
    ended    timestamptz,
    constraint a_job_is_running_stopped_done_or_failed check (state in ('RUNNING', 'STOPPED', 'DONE', 'FAILED')),
    constraint a_job_has_ended_unless_it_runs check ((ended is null) = (state = 'RUNNING')),
    constraint progress_is_never_negative check (done >= 0 and total >= 0)
);
create unique index one_running_job_of_a_kind_and_subject on work.job (kind, subject) where state = 'RUNNING';

create table work.job_stop (                            -- somebody wants this job to stop; a row of its own, because the job's row is locked while a portion runs
    job uuid primary key references work.job (id)
);

create table work.scheduled_tasks (                     -- the table of db-scheduler 16; its column names are given
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on work.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on work.scheduled_tasks (last_heartbeat);
