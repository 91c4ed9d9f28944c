-- The index on the state had an entry for each scan, and each move of a scan wrote two of its pages. Only two kinds of
-- scans are searched for by their state, and few at a time: those of which it is to be found out who scanned, and those
-- of which somebody is asked something. All others are null.
alter table scan add column pending varchar(264);

update scan set pending = 'SCANNED' where state = 'SCANNED';
update scan set pending = concat('ASKING/', open_id) where state = 'ASKING';

create index scan_pending on scan (pending);
drop index scan_state;
