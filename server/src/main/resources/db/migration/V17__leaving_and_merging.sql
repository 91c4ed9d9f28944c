-- Whether a person follows, and since when: by WeChat's clock (CreateTime), except in the columns that say otherwise.

alter table identity add column followed_at bigint;
alter table identity add column left_at bigint;
-- When the newest of what WeChat said about it happened: whatever comes later and is older does not count.
alter table identity add column follow_told_at bigint default 0 not null;
-- What is still to be done because somebody left or came back, by our own clock.
alter table identity add column unsettled_at bigint;
alter table identity add column mark_left boolean default false not null;
alter table identity add column end_logins_until bigint;
-- When WeChat was last asked for the union id, by our own clock.
alter table identity add column union_asked_at bigint;

-- Everybody who is known came by following.
update identity set followed_at = created_at;

create index identity_unsettled on identity (unsettled_at);
create index login_grant_user on login_grant (pool_id, user_id);

alter table person add column left_at bigint;

-- One union id is one user: of two who come at the same moment one is first.
create table union_owner (
    pool_id  varchar(24)  not null references pool (id),
    union_id varchar(256) not null,
    user_id  varchar(24)  not null references person (id),
    primary key (pool_id, union_id)
);

create index union_owner_user on union_owner (user_id);

insert into union_owner (pool_id, union_id, user_id)
select i.pool_id, i.union_id, min(i.user_id) from identity i
where i.union_id is not null and not exists (
    select 1 from identity o
    where o.pool_id = i.pool_id and o.union_id = i.union_id and o.created_at < i.created_at)
group by i.pool_id, i.union_id;

-- Ids of users who were merged into others: they go on resolving.
create table former_user (
    id        varchar(24) not null primary key,
    pool_id   varchar(24) not null references pool (id),
    user_id   varchar(24) not null references person (id),
    merged_at bigint      not null
);

create index former_user_user on former_user (user_id);

-- Pairs of users who are one person by their union id, until they are merged.
create table double_user (
    pool_id    varchar(24) not null references pool (id),
    elder_id   varchar(24) not null references person (id),
    younger_id varchar(24) not null references person (id),
    found_at   bigint      not null,
    primary key (pool_id, elder_id, younger_id)
);

create index double_user_elder on double_user (elder_id);
create index double_user_younger on double_user (younger_id);

-- What a pool does with such pairs, where it does not only report them.
create table merge_rule (
    pool_id varchar(24) not null primary key references pool (id),
    name    varchar(16) not null
);
