-- Developers are invited by a link that is used once. Of the link only its digest is kept.
alter table developer add column signed_in_at bigint;

-- Counts the changes of a role, so that of two who change it the second one is told.
alter table developer_role add column version integer default 0 not null;

create table developer_invitation (
    id         varchar(24)  not null primary key,
    pool_id    varchar(24)  not null references pool (id),
    digest     varchar(43)  not null,
    email      varchar(254) not null,
    email_key  varchar(254) not null, -- in small letters
    role       varchar(16)  not null, -- OWNER, ADMINISTRATOR or AUDITOR
    invited_by varchar(24),           -- the developer; nothing where a program has invited
    created_at bigint       not null,
    expires_at bigint       not null,
    constraint developer_invitation_link unique (digest),
    constraint developer_invitation_email unique (pool_id, email_key)
);

create index developer_invitation_end on developer_invitation (expires_at);
