-- Users who had themselves erased: nothing but that their id is nobody's any more, so that none is made with it again.
create table erased_user (
    id        varchar(24) not null primary key,
    pool_id   varchar(24) not null references pool (id),
    erased_at bigint      not null
);
