-- Who may use the admin API, by what was handed out. Of secrets and tokens only digests are kept.

create table api_client (
    id            varchar(24)  not null primary key,
    pool_id       varchar(24)  not null references pool (id),
    name          varchar(100) not null,
    secret_digest varchar(43)  not null,
    scopes        varchar(500) not null
);

create index api_client_pool on api_client (pool_id);

create table api_token (
    digest     varchar(43)  not null primary key,
    pool_id    varchar(24)  not null,
    client_id  varchar(24)  not null,
    scopes     varchar(500) not null,
    expires_at bigint       not null
);

create index api_token_expiry on api_token (expires_at);
