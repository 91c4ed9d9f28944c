-- Programs are made and changed by the API too, and get new secrets as applications do: what is good beside a new
-- secret is kept for both in one place.
alter table api_client add column version integer default 0 not null;
alter table api_client add column used_at bigint; -- when it last got a token, to the minute
alter table api_client alter column scopes set data type varchar(2000);
alter table api_token alter column scopes set data type varchar(2000);

create table client_former_secret (
    client_id   varchar(24) not null primary key,
    pool_id     varchar(24) not null references pool (id),
    digest      varchar(43) not null,
    replaced_at bigint      not null,
    ends_at     bigint,     -- null: until somebody ends it
    used_at     bigint
);

insert into client_former_secret (client_id, pool_id, digest, replaced_at, ends_at, used_at)
    select f.application_id, a.pool_id, f.digest, f.replaced_at, f.ends_at, f.used_at
    from application_former_secret f join application a on a.id = f.application_id;

drop table application_former_secret;
