-- Authorization requests that websites sent ahead of the browser. Only the digest of the reference is kept.
create table pushed_request (
    reference      varchar(43)   not null primary key,
    pool_id        varchar(24)   not null,
    application_id varchar(24)   not null,
    query          varchar(8000) not null,
    opened         boolean       not null,
    expires_at     bigint        not null
);

create index pushed_request_expiry on pushed_request (expires_at);
