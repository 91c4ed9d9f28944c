-- Who is known by an account, the latest first.
create index identity_newest on identity (pool_id, app_id, created_at, user_id);
