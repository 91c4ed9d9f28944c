-- Who is known by an account, the latest first.
create index identity_newest on identity (pool_id desc, app_id desc, created_at desc, user_id desc);
