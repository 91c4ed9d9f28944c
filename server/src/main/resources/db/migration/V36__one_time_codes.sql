-- Codes that were sent by e-mail or SMS. Of the code itself only a salted digest stays once it is sent; the salt is
-- sealed, since six digits can be tried out.
create table one_time_code (
    id          varchar(22)  not null primary key,
    pool_id     varchar(24)  not null references pool (id),
    purpose     varchar(16)  not null,
    asker       varchar(43)  not null, -- digest
    channel     varchar(4)   not null,
    address     varchar(254) not null,
    deliver     boolean      not null, -- false: nobody has the address, and all is as if somebody had
    locale      varchar(10)  not null,
    digest      varchar(43)  not null,
    sealed_salt varchar(200) not null,
    sealed_code varchar(200), -- until it is sent
    good        boolean      not null,
    tries       integer      not null,
    sends       integer      not null,
    trouble     varchar(500),
    created_at  bigint       not null,
    expires_at  bigint       not null
);

create index one_time_code_asker on one_time_code (pool_id, asker);
create index one_time_code_expiry on one_time_code (expires_at);

-- How many were sent, by what they count for.
create table sending_count (
    pool_id    varchar(24) not null,
    name       varchar(8)  not null,
    who        varchar(43) not null, -- digest
    started_at bigint      not null,
    used       integer     not null,
    primary key (pool_id, name, who)
);

create index sending_count_start on sending_count (started_at);
