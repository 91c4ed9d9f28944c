-- What is known of a person besides their identities. What somebody can be looked up by is one user's only in its pool.
alter table person add column nickname varchar(100);
alter table person add column picture varchar(500);
alter table person add column username varchar(64);
alter table person add column phone varchar(16);
alter table person add column phone_verified boolean default false not null;
alter table person add column email varchar(254);
alter table person add column email_verified boolean default false not null;
alter table person add column external_id varchar(128);
alter table person add column status varchar(12) default 'ACTIVATED' not null;
alter table person add column password_hash varchar(200);
alter table person add column updated_at bigint;

create unique index person_username on person (pool_id, username);
create unique index person_phone on person (pool_id, phone);
create unique index person_email on person (pool_id, email);
create unique index person_external_id on person (pool_id, external_id);
