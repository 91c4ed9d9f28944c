-- The developer whose sign-in to the console a code is to bind the WeChat to that scans it. Null for all other codes.
alter table scan add column bind_developer_id varchar(24);
