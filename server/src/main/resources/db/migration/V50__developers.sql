-- Who has an account of the console. Of passwords, session keys and links only hashes are kept.

create table developer (
    id            varchar(24)  not null primary key,
    email         varchar(254) not null,
    email_key     varchar(254) not null, -- in small letters
    password_hash varchar(500) not null,
    owns_all      boolean      not null,
    created_at    bigint       not null,
    constraint developer_email unique (email_key)
);

create table developer_role (
    developer_id varchar(24) not null references developer (id),
    pool_id      varchar(24) not null references pool (id),
    role         varchar(16) not null, -- OWNER, ADMINISTRATOR or AUDITOR
    primary key (developer_id, pool_id)
);

create table developer_session (
    digest       varchar(43) not null primary key,
    developer_id varchar(24) not null references developer (id),
    seen_at      bigint      not null,
    idle_until   bigint      not null, -- never behind ends_at
    ends_at      bigint      not null
);

create index developer_session_end on developer_session (idle_until);

create table first_developer_link (
    digest     varchar(43) not null primary key,
    expires_at bigint      not null
);
