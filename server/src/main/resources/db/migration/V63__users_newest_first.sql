-- Users are listed newest first, and looked up by how one of their texts begins, in the order of that text. An index
-- gives both only where texts are in the order of their letters, whatever language the database was made for.
alter table person alter column name set data type varchar(100) ${letters};
alter table person alter column username set data type varchar(64) ${letters};
alter table person alter column phone set data type varchar(16) ${letters};
alter table person alter column email set data type varchar(254) ${letters};
alter table person alter column external_id set data type varchar(128) ${letters};
drop index person_name;
create index person_name on person (pool_id, name, id);
create index person_newest on person (pool_id desc, created_at desc, id desc);
