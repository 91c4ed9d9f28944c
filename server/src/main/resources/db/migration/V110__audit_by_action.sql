-- Which kind of thing was done is asked for, among what all did, and among what one person or program did. What was
-- done to one thing is little enough to be looked through.
create index audit_entry_of_action on audit_entry (pool_id, action, occurred_at, id);
create index audit_entry_of_actor_and_action on audit_entry (pool_id, actor_id, action, occurred_at, id);
