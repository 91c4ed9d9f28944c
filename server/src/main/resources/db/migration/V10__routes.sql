-- Lists in one column are separated by spaces, which none of their values has.
create table route (
    id             varchar(24)   not null primary key,
    connection_id  varchar(24)   not null references connection (id),
    name           varchar(100)  not null,
    position       integer       not null,
    target         varchar(500)  not null,
    message_types  varchar(2000) not null,
    events         varchar(2000) not null,
    scene_prefixes varchar(2000) not null,
    secret_sealed  varchar(500)  not null,
    active         boolean       not null,
    answers        boolean       not null,
    constraint route_name unique (connection_id, name)
);

-- A push on its way to one route. The place is in microseconds: it orders the pushes of one sender.
create table delivery (
    id            varchar(22)  not null primary key,
    route_id      varchar(24)  not null references route (id),
    connection_id varchar(24)  not null,
    push_id       varchar(22)  not null,
    sender        varchar(256) not null,
    place         bigint       not null,
    kind          varchar(200) not null,
    query         text         not null,
    content_type  varchar(200),
    body          ${bytes}     not null,
    state         varchar(10)  not null,
    attempts      integer      not null,
    created_at    bigint       not null,
    moved_at      bigint       not null,
    gives_up_at   bigint       not null
);

create index delivery_line on delivery (route_id, sender, state, place);
create index delivery_page on delivery (route_id, state, moved_at, id);
create index delivery_push on delivery (push_id);
create index delivery_age on delivery (state, moved_at);

create table delivery_attempt (
    delivery_id varchar(22)  not null references delivery (id) on delete cascade,
    ended_at    bigint       not null,
    millis      bigint       not null,
    status      integer,
    trouble     varchar(32),
    excerpt     varchar(500) not null
);

create index delivery_attempt_of on delivery_attempt (delivery_id, ended_at);
