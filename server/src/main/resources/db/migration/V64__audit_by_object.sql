-- What was done to one thing is asked for beside it.
create index audit_entry_of_object on audit_entry (pool_id, object, occurred_at, id);
