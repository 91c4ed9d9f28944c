create table person (
    id         varchar(24)  not null primary key,
    pool_id    varchar(24)  not null references pool (id),
    name       varchar(100) not null,
    created_at bigint       not null
);

create table identity (
    pool_id    varchar(24) not null references pool (id),
    app_id     varchar(64) not null,
    open_id    varchar(256) not null,
    user_id    varchar(24) not null references person (id),
    union_id   varchar(256),
    created_at bigint      not null,
    primary key (pool_id, app_id, open_id)
);

create index identity_user on identity (user_id);
create index identity_union on identity (pool_id, union_id);
