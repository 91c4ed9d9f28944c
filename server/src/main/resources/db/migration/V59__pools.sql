-- Pools are made by the configuration file or in the console; the file's are changed in the file. A pool that is to be
-- deleted waits until then.
alter table pool add column made_by_file boolean default true not null;
alter table pool add column version integer default 0 not null;
alter table pool add column delete_at bigint;
