-- A client secret that another one took the place of, and that is good for a while longer.
create table application_former_secret (
    application_id varchar(24) not null primary key references application (id),
    digest         varchar(43) not null,
    replaced_at    bigint      not null,
    ends_at        bigint,     -- null: until somebody ends it
    used_at        bigint
);
