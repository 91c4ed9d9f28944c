-- The names that a session had before the same person logged in once more in the same browser: what websites got then
-- still goes by them.
create table former_session (
    sid         varchar(22) not null primary key,
    pool_id     varchar(24) not null,
    session_sid varchar(22) not null references sso_session (sid) on delete cascade
);

create index former_session_session on former_session (session_sid);
