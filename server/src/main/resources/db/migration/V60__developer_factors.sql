-- More ways for developers to prove who they are, and what they see of their own sessions.
alter table developer_session add column begun_at bigint default 0 not null;
alter table developer_session add column confirmed_at bigint default 0 not null; -- when they last proved who they are
alter table developer_session add column address varchar(64) default '' not null;

create table developer_totp (
    developer_id  varchar(24)  not null primary key references developer (id) on delete cascade,
    secret_sealed varchar(500) not null,
    active        boolean      not null, -- once a first code was right
    last_step     bigint       not null, -- the latest that was used: a code is good once
    created_at    bigint       not null
);

create table developer_recovery_code (
    developer_id varchar(24) not null references developer (id) on delete cascade,
    digest       varchar(43) not null,
    primary key (developer_id, digest)
);
