create table push (
    connection_id varchar(24)  not null,
    dedup_key     varchar(200) not null,
    kind          varchar(64)  not null,
    outcome       varchar(64)  not null,
    received_at   bigint       not null,
    primary key (connection_id, dedup_key)
);

create index push_age on push (received_at);
