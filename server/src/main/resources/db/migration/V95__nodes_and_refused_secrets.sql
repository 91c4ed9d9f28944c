-- The servers that run on this database. Each writes down every half minute that it is there.
create table node (
    id         varchar(24)  not null primary key, -- drawn at each start
    name       varchar(100) not null,
    version    varchar(60)  not null,
    started_at bigint       not null,
    seen_at    bigint       not null
);

-- When WeChat last refused an AppSecret, and which; null once it gives a token.
alter table platform_token add column refused_at bigint;
alter table platform_token add column refused_credential varchar(43);
