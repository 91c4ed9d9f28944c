-- What a browser was and where when it logged in, so that its person knows it again in a list. Sessions of before say
-- nothing of that.
alter table sso_session add column device_browser varchar(40) default '' not null;
alter table sso_session add column device_system varchar(40) default '' not null;
alter table sso_session add column country varchar(2) default '' not null;
alter table sso_session add column city varchar(100) default '' not null;
alter table sso_session add column address varchar(45) default '' not null;

-- How long the sessions of a pool live, where it differs from the others.
create table session_life (
    pool_id     varchar(24) not null primary key references pool (id),
    idle_millis bigint,
    life_millis bigint
);

-- Which applications got something in a session and want to hear of its end. They know it by the name that it had then;
-- a login of the same person in the same browser goes on under another.
create table session_application (
    sid            varchar(22) not null,
    application_id varchar(24) not null,
    session_sid    varchar(22) not null references sso_session (sid) on delete cascade,
    primary key (sid, application_id)
);

create index session_application_session on session_application (session_sid);

-- Applications that have yet to be told that a session ended, and those that could not be.
create table logout_notice (
    id             varchar(22) not null primary key,
    pool_id        varchar(24) not null,
    application_id varchar(24) not null,
    user_id        varchar(24) not null,
    sid            varchar(22) not null,
    state          varchar(7)  not null,
    attempts       integer     not null,
    trouble        varchar(20),
    status         integer,
    created_at     bigint      not null,
    moved_at       bigint      not null,
    gives_up_at    bigint      not null
);

create index logout_notice_pool on logout_notice (pool_id, state, moved_at);
create index logout_notice_state on logout_notice (state, moved_at);
