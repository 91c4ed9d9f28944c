-- What one person or program did is asked for, among what all did, and among what was done to one thing.
create index audit_entry_of_actor on audit_entry (pool_id, actor_id, occurred_at, id);
create index audit_entry_of_both on audit_entry (pool_id, object, actor_id, occurred_at, id);
