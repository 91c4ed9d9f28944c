create table scan (
    id             varchar(22)  not null primary key,
    pool_id        varchar(24)  not null,
    application_id varchar(24)  not null,
    connection_id  varchar(24)  not null,
    scene          varchar(32)  not null,
    ticket         varchar(256) not null,
    url            varchar(500) not null,
    browser_digest varchar(43)  not null,
    state          varchar(10)  not null,
    open_id        varchar(256),
    user_id        varchar(24),
    created_at     bigint       not null,
    moved_at       bigint       not null,
    expires_at     bigint       not null,
    constraint scan_scene unique (scene)
);

create index scan_browser on scan (browser_digest, created_at);
create index scan_state on scan (state, moved_at);
create index scan_expiry on scan (expires_at);
