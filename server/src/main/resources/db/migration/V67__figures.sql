-- Sums of what happened at a connection on a day, as it begins in China. A node adds what it has counted every few
-- seconds. Times are counted by the stretch that they fall into, so that the sums of days can be added.
create table figure (
    on_day        bigint      not null,
    pool_id       varchar(24) not null,
    connection_id varchar(24) not null,
    what          varchar(40) not null,
    times         bigint      not null,
    primary key (pool_id, on_day, connection_id, what)
);

create index figure_day on figure (on_day);
