-- What the customer's own system calls a user.
alter table person add column external_id varchar(100);
create unique index person_external_id on person (pool_id, external_id);
