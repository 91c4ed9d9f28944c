-- How the pages that visitors see look: of a pool, where application_id is empty, and of its applications.
create table brand (
    pool_id        varchar(24)    not null references pool (id),
    application_id varchar(24)    not null,
    settings       text           not null,
    logo           ${bytes},
    logo_mark      varchar(43),
    version        integer        not null,
    made_by_file   boolean        not null,
    primary key (pool_id, application_id)
);
