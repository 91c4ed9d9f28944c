-- In which browser a developer signed in to the console, so that they tell their own sessions from others.
alter table developer_session add column browser_name varchar(32) default '' not null;
alter table developer_session add column system_name varchar(32) default '' not null;
