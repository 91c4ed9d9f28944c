-- Each text that comes in asks whether its sender has a question to answer: that must not read everybody's.
drop index scan_state;
create index scan_state on scan (state, open_id, moved_at);
