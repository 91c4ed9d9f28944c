-- The connection by which developers sign in to the console with their WeChat: one row at most.
create table console_door (
    id            integer     not null primary key,
    pool_id       varchar(24) not null references pool (id),
    connection_id varchar(24) not null references connection (id),
    constraint console_door_one check (id = 1)
);

-- The WeChat of a developer, towards the AppID at which it was bound.
create table developer_wechat (
    developer_id varchar(24)  not null primary key references developer (id) on delete cascade,
    pool_id      varchar(24)  not null references pool (id),
    app_id       varchar(64)  not null,
    open_id      varchar(256) not null,
    bound_at     bigint       not null,
    bound_by     varchar(22)  not null, -- the session of the pool that began by that scan
    used_at      bigint,
    constraint developer_wechat_identity unique (pool_id, app_id, open_id)
);

create index developer_wechat_bound_by on developer_wechat (bound_by);

-- By which of those sessions developers came in, for as long as somebody may say that it was not them.
create table developer_wechat_use (
    session_id   varchar(22) not null primary key,
    developer_id varchar(24) not null references developer (id) on delete cascade,
    used_at      bigint      not null
);

create index developer_wechat_use_developer on developer_wechat_use (developer_id, used_at);
