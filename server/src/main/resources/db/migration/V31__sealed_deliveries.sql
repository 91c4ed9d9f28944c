-- What a delivery carries is sealed, as the journal seals it: who sent it, and all that came. Its line is found by the
-- sender's digest. What the former table held in the clear is let go with it, and with its alarms.
delete from alarm where task_name = 'delivery';

drop table delivery_attempt;

drop table delivery;

-- The rest is what does not fit into one column. Unreached says that the last try found no target that works.
create table delivery (
    id            varchar(22)  not null primary key,
    route_id      varchar(24)  not null,
    connection_id varchar(24)  not null,
    push_id       varchar(22)  not null,
    sender_digest varchar(43)  not null,
    place         bigint       not null,
    kind          varchar(200) not null,
    sealed        ${bytes}     not null,
    sealed_rest   ${bytes},
    state         varchar(10)  not null,
    attempts      integer      not null,
    unreached     boolean      not null,
    created_at    bigint       not null,
    moved_at      bigint       not null,
    gives_up_at   bigint       not null,
    constraint delivery_of_route foreign key (route_id) references route (id)
);

create index delivery_line on delivery (route_id, sender_digest, state, place, id);
create index delivery_page on delivery (route_id, state, moved_at, id);
create index delivery_push on delivery (push_id);
create index delivery_age on delivery (state, moved_at);

create table delivery_attempt (
    delivery_id varchar(22)  not null,
    ended_at    bigint       not null,
    millis      bigint       not null,
    status      integer,
    trouble     varchar(32),
    excerpt     varchar(500) not null,
    constraint attempt_of_delivery foreign key (delivery_id) references delivery (id) on delete cascade
);

create index delivery_attempt_of on delivery_attempt (delivery_id, ended_at);
