-- The configuration file is the truth of what it made: what it no longer names is switched off, and switched on again
-- when it is back. What was made otherwise it leaves alone.
alter table connection add column made_by_file boolean default true not null;
alter table connection add column active boolean default true not null;
alter table connection_replies add column made_by_file boolean default true not null;
alter table connection_replies add column active boolean default true not null;
alter table route add column made_by_file boolean default true not null;
alter table application add column made_by_file boolean default true not null;
alter table application add column active boolean default true not null;
alter table api_client add column made_by_file boolean default true not null;
alter table api_client add column active boolean default true not null;
