-- Times are milliseconds since 1970 (UTC): the same type and the same order on every database.

create table pool (
    id   varchar(24)  not null primary key,
    slug varchar(32)  not null,
    name varchar(100) not null,
    constraint pool_slug unique (slug)
);

create table application (
    id            varchar(24)  not null primary key,
    pool_id       varchar(24)  not null references pool (id),
    name          varchar(100) not null,
    secret_digest varchar(43)  not null
);

create index application_pool on application (pool_id);

create table application_redirect (
    application_id varchar(24)   not null references application (id),
    purpose        varchar(6)    not null, -- LOGIN or LOGOUT
    position       integer       not null,
    uri            varchar(2000) not null,
    primary key (application_id, purpose, position)
);
