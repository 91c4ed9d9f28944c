-- What people call a webhook, where they have given it a name.
alter table webhook add column name varchar(100);
