-- How a user came to be, and how often and when last they logged in. Of whoever was there before, nothing is known.
alter table person add column source varchar(12);
alter table person add column source_connection varchar(24);
alter table person add column login_count bigint default 0 not null;
alter table person add column last_login_at bigint;
