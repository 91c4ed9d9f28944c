-- Whether logins that begin in WeChat's own browser go by web authorization.
alter table connection add column web_authorization varchar(8) default 'OFF' not null;
