-- Phone numbers that WeChat told a mini program of ours, so that each person is asked (and WeChat paid) once.
create table mini_program_phone (
    pool_id      varchar(24)  not null,
    app_id       varchar(64)  not null,
    open_id      varchar(256) not null,
    phone_sealed varchar(500) not null,
    proven_at    bigint       not null,
    primary key (pool_id, app_id, open_id),
    constraint mini_program_phone_pool foreign key (pool_id) references pool (id)
);
