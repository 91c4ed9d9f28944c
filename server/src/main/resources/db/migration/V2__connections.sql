-- The columns that end in _sealed are encrypted with the master key.

create table connection (
    id                      varchar(24)  not null primary key,
    pool_id                 varchar(24)  not null references pool (id),
    identifier              varchar(31)  not null,
    display_name            varchar(100) not null,
    app_id                  varchar(64)  not null,
    app_secret_sealed       varchar(500) not null,
    original_id             varchar(64),
    token_sealed            varchar(500) not null,
    encoding_aes_key_sealed varchar(500),
    message_mode            varchar(10)  not null,
    api_base_url            varchar(500),
    constraint connection_identifier unique (pool_id, identifier)
);

create table application_connection (
    application_id varchar(24) not null references application (id),
    position       integer     not null,
    connection_id  varchar(24) not null references connection (id),
    primary key (application_id, position)
);

-- One row, and so one owner, for each AppID at each place where WeChat's API is.
create table platform_token (
    app_id            varchar(64)   not null,
    api_base_url      varchar(500)  not null,
    credential_digest varchar(43),   -- of the AppSecret that it was got with: another secret, another token
    token_sealed      varchar(2000),
    token_digest      varchar(43),
    renew_at          bigint        not null,
    expires_at        bigint        not null, -- 0 once WeChat has refused it
    forced_at         bigint        not null,
    lease_holder      varchar(22),
    leased_until      bigint        not null,
    primary key (app_id, api_base_url)
);
