-- Counts the changes by the API, so that of two who change the same thing the second one is told.
alter table connection add column version integer default 0 not null;
alter table application add column version integer default 0 not null;
