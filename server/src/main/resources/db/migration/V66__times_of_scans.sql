-- When a scan came to its states, for who looks at how long a login takes. Of scans from before nobody knows.
alter table scan add column scanned_at bigint;
alter table scan add column answered_at bigint;
alter table scan add column confirmed_at bigint;
