alter table application add column policy varchar(8) default 'INSTANT' not null;
alter table application add column raise_unusual boolean default false not null;

-- What a code was asked for and by which browser, as the person who scans it is told.
alter table scan add column policy varchar(8) default 'INSTANT' not null;
alter table scan add column raise_unusual boolean default false not null;
alter table scan add column website varchar(100) default '' not null;
alter table scan add column website_host varchar(255) default '' not null;
alter table scan add column page_language varchar(16) default 'zh-CN' not null;
alter table scan add column browser_name varchar(32) default '' not null;
alter table scan add column system_name varchar(32) default '' not null;
alter table scan add column network_address varchar(64) default '' not null;
alter table scan add column country varchar(2) default '' not null;
alter table scan add column city varchar(100) default '' not null;

-- In state ASKING: CONFIRM, or NUMBER with what is to be sent back. In state DENIED: why.
alter table scan add column question varchar(8);
alter table scan add column expected_number smallint;
alter table scan add column tries_left smallint default 0 not null;
alter table scan add column denial varchar(16);
