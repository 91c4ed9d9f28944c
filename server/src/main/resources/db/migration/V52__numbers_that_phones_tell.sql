-- How an account was proven that is to be bound, while the number is asked for that the phone has told. The account is
-- in user_id, the number in expected_number.
alter table scan add column proof varchar(20);

-- Whoever is in the middle of it scans once more: no number was drawn for them.
update scan set state = 'EXPIRED', question = null, pending = null
where state = 'SCANNED' or (state = 'ASKING' and question = 'BINDING');

-- By which scan a person came to an account that they had proven, so that whoever scanned can take it back.
alter table identity add column attached_by varchar(22);
