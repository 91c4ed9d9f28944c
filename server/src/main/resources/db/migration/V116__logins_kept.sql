-- When users logged in, and when they were refused: kept for a while, for who runs the website and for themselves.
-- No key refers to the pool: each login would lock the pool's one row.
create table login_record (
    id             varchar(22)  not null,
    pool_id        varchar(24)  not null,
    user_id        varchar(24)  not null,
    happened_at    bigint       not null,
    application_id varchar(24)  not null,
    connection_id  varchar(24)  not null,
    denial         varchar(16),
    device_browser varchar(32)  not null,
    device_system  varchar(32)  not null,
    country        varchar(2)   not null,
    city           varchar(100) not null,
    address        varchar(64)  not null,
    primary key (pool_id, user_id, happened_at, id)
);

create index login_record_time on login_record (happened_at);

-- A login that a developer only tries is not counted.
alter table scan add column is_trial boolean default false not null;
