-- The audit trail. Rows are added and never changed.

create table audit_entry (
    id          varchar(22)   not null primary key,
    occurred_at bigint        not null,
    pool_id     varchar(24)   not null,
    actor_kind  varchar(16)   not null, -- PROGRAM or ITSELF
    actor_id    varchar(64),
    action      varchar(64)   not null,
    object      varchar(200)  not null,
    details     varchar(2000) not null  -- a JSON object of texts
);

create index audit_entry_of_pool on audit_entry (pool_id, occurred_at, id);
