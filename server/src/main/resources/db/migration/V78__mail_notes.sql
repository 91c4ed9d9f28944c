-- What people are told by mail. Whom and what is sealed, and gone once it is sent; that something was sent stays for a
-- day, for the limits.
create table mail_note (
    id         varchar(22) not null primary key,
    pool_id    varchar(24) not null references pool (id),
    kind       varchar(16) not null,
    whom       varchar(43) not null, -- digest of the address
    sealed     varchar(12000), -- until it is sent
    sends      integer     not null,
    trouble    varchar(500),
    created_at bigint      not null,
    expires_at bigint      not null
);

create index mail_note_pool on mail_note (pool_id, kind, created_at);
create index mail_note_expiry on mail_note (expires_at);
