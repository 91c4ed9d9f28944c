-- The journal of pushes. It takes the place of the table that only told repeated pushes apart; what that one held is of
-- use for a minute and is let go. An id and a key begin with the time: what comes at the same time stands at the
-- same place, and a write touches few pages. What is sealed, the sender and all that came, stands apart: it never
-- changes, and nobody reads it who only looks at the list.

drop table push;

create table push (
    id            varchar(22)    not null,
    pool_id       varchar(24)    not null,
    connection_id varchar(24)    not null,
    dedup_key     varchar(200)   not null,
    received_at   bigint         not null,
    kind          varchar(64)    not null,
    way           varchar(16)    not null,
    mode          varchar(10),
    expected_mode varchar(10)    not null,
    refusal       varchar(40),
    token_used    varchar(8),
    key_used      varchar(8),
    skew_millis   bigint,
    result        varchar(10)    not null,
    detail        varchar(64)    not null,
    reply         varchar(32)    not null,
    took_millis   bigint         not null,
    sender_masked varchar(16),
    sender_digest varchar(43),
    primary key (connection_id, dedup_key)
);

create unique index push_id on push (id);
create index push_sender on push (sender_digest, id);
create index push_connection on push (connection_id, id);

create table push_part (
    push_id varchar(22) not null,
    part    integer     not null,
    sealed  ${bytes}    not null,
    primary key (push_id, part)
);

-- What was last seen at the address of a connection, written behind.
create table connection_seen (
    connection_id    varchar(24) not null primary key,
    pushed_at        bigint,
    push_mode        varchar(10),
    push_skew_millis bigint,
    checked_at       bigint,
    check_failed_at  bigint,
    check_refusal    varchar(40)
);
