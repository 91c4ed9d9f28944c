-- Whom a pool tells of what becomes of its users. Secrets are sealed; of two, the former holds until its time is over.
create table webhook (
    id            varchar(24)   not null primary key,
    pool_id       varchar(24)   not null,
    target        varchar(500)  not null,
    topics        varchar(500)  not null, -- separated by spaces
    wechat_ids    boolean       not null,
    secret_sealed varchar(500)  not null,
    former_sealed varchar(500),
    former_until  bigint,
    state         varchar(10)   not null, -- ACTIVE, PAUSED, DISABLED or DELETED
    failing_since bigint,
    deleted_at    bigint,
    created_at    bigint        not null,
    version       integer       not null,
    constraint webhook_of_pool foreign key (pool_id) references pool (id)
);

create index webhook_pool on webhook (pool_id);

-- One thing to tell one webhook. The place is in microseconds: it orders what is told of one user.
create table webhook_message (
    id          varchar(22)  not null primary key,
    webhook_id  varchar(24)  not null,
    about       varchar(24)  not null,
    place       bigint       not null,
    topic       varchar(40)  not null,
    sealed      ${bytes}     not null,
    state       varchar(10)  not null, -- WAITING, DELIVERED or DEAD
    attempts    integer      not null,
    created_at  bigint       not null,
    moved_at    bigint       not null,
    gives_up_at bigint       not null,
    constraint message_of_webhook foreign key (webhook_id) references webhook (id)
);

create index webhook_message_line on webhook_message (webhook_id, about, state, place, id);
create index webhook_message_page on webhook_message (webhook_id, state, moved_at, id);
create index webhook_message_all on webhook_message (webhook_id, moved_at, id);
create index webhook_message_age on webhook_message (state, moved_at);

create table webhook_attempt (
    message_id varchar(22)  not null,
    ended_at   bigint       not null,
    millis     bigint       not null,
    status     integer,
    trouble    varchar(32),
    excerpt    varchar(500) not null,
    constraint attempt_of_message foreign key (message_id) references webhook_message (id) on delete cascade
);

create index webhook_attempt_of on webhook_attempt (message_id, ended_at);
