-- Whose account a code is to bind the WeChat to that scans it: of somebody who is logged in. Null where a code logs in.
alter table scan add column bind_user_id varchar(24);
