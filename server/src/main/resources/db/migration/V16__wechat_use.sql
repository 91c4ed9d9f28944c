-- How often each AppID used what WeChat limits, by WeChat's day (days since 1970).

create table wechat_use (
    on_day bigint      not null,
    app_id varchar(64) not null,
    what   varchar(16) not null,
    times  bigint      not null,
    primary key (on_day, app_id, what)
);
