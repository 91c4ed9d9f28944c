-- The table of db-scheduler, which rings when a delivery is to be tried. All times are milliseconds since 1970, as
-- everywhere here, and there are no task data: so it is the same on each database.
create table alarm (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            varchar(1),
    execution_time       bigint       not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         bigint,
    last_failure         bigint,
    consecutive_failures integer,
    last_heartbeat       bigint,
    version              bigint       not null,
    primary key (task_name, task_instance)
);

create index alarm_time on alarm (execution_time);
create index alarm_heartbeat on alarm (last_heartbeat);
