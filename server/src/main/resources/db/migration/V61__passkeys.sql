-- Passkeys of developers: public keys only.
create table developer_passkey (
    id             varchar(24)   not null primary key,
    developer_id   varchar(24)   not null references developer (id) on delete cascade,
    name           varchar(100)  not null,
    credential_id  varchar(1400) not null,
    credential_key varchar(43)   not null, -- the digest of credential_id, which is too long for an index
    public_key     varchar(2000) not null,
    algorithm      integer       not null,
    sign_count     bigint        not null,
    created_at     bigint        not null,
    used_at        bigint,
    constraint developer_passkey_credential unique (credential_key)
);

create index developer_passkey_owner on developer_passkey (developer_id);

-- Challenges that were answered: each is good once.
create table spent_challenge (
    digest     varchar(43) not null primary key,
    expires_at bigint      not null
);

create index spent_challenge_end on spent_challenge (expires_at);
