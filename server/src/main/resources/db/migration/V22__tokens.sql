-- A pool has a line of signing keys for each algorithm that one of its applications asks for.
alter table signing_key add column algorithm varchar(5) default 'RS256' not null;
alter table signing_key drop constraint signing_key_generation;
alter table signing_key add constraint signing_key_generation unique (pool_id, algorithm, generation);

-- The thumbprint of the key that the code is bound to, and later the access token (RFC 9449).
alter table login_grant add column key_thumbprint varchar(43);

-- Which refresh token took the place of this one: as long as that one is the newest, this one's answer may have been
-- lost. One that was replaced without having been used is its sibling.
alter table spent_refresh_token add column successor varchar(43);
alter table spent_refresh_token add column used_at bigint;

-- Proofs of possession that came, so that none counts twice.
create table dpop_proof (
    digest     varchar(43) not null primary key,
    expires_at bigint      not null
);

create index dpop_proof_expiry on dpop_proof (expires_at);
