-- The pairs of a pool are read latest first, page by page.
create index double_user_found on double_user (pool_id, found_at);
