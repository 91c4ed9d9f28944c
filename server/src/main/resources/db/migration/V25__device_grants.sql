-- A device that waits for its person (RFC 8628). Of its two codes only digests are kept.
create table device_grant (
    id               varchar(22)  not null primary key,
    pool_id          varchar(24)  not null,
    application_id   varchar(24)  not null,
    scopes           varchar(500) not null,
    device_digest    varchar(43)  not null,
    user_code_digest varchar(43)  not null,
    scan_id          varchar(22), -- of the code that the device shows for WeChat, if there is one
    device_browser   varchar(40)  not null,
    device_system    varchar(40)  not null,
    country          varchar(2)   not null,
    city             varchar(100) not null,
    address          varchar(45)  not null,
    state            varchar(8)   not null,
    user_id          varchar(24),
    sid              varchar(22),
    amr              varchar(200),
    authenticated_at bigint,
    interval_seconds integer      not null,
    polled_at        bigint,
    created_at       bigint       not null,
    expires_at       bigint       not null,
    constraint device_grant_device unique (device_digest),
    constraint device_grant_user unique (pool_id, user_code_digest)
);

create index device_grant_expiry on device_grant (expires_at);
create index device_grant_person on device_grant (pool_id, user_id);
