-- Why WeChat last gave no token: its error code, and the address of ours that it does not take calls from. Until now
-- only refused AppSecrets were noted.
alter table platform_token add column refused_errcode int;
alter table platform_token add column refused_address varchar(45);
update platform_token set refused_errcode = 40125 where refused_at is not null;
