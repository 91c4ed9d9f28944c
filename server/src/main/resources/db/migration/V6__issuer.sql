-- Of what a browser or a website holds, only digests are kept. The columns that end in _sealed are encrypted with the
-- master key.

create table sso_session (
    key_digest       varchar(43)  not null primary key,
    pool_id          varchar(24)  not null,
    sid              varchar(22)  not null,
    user_id          varchar(24)  not null,
    amr              varchar(200) not null,
    authenticated_at bigint       not null,
    seen_at          bigint       not null,
    expires_at       bigint       not null,
    ends_at          bigint       not null,
    constraint sso_session_sid unique (sid)
);

create index sso_session_user on sso_session (pool_id, user_id);
create index sso_session_expiry on sso_session (expires_at);

-- One row for a code and all the tokens that come from it.
create table login_grant (
    id                 varchar(36)   not null primary key,
    pool_id            varchar(24)   not null,
    application_id     varchar(24)   not null,
    user_id            varchar(24)   not null,
    sid                varchar(22)   not null,
    amr                varchar(200)  not null,
    authenticated_at   bigint        not null,
    scopes             varchar(500)  not null,
    redirect_uri       varchar(2000) not null,
    code_challenge     varchar(43)   not null,
    nonce              varchar(500),
    state              varchar(8)    not null,
    code_digest        varchar(43)   not null,
    code_issued_at     bigint        not null,
    code_expires_at    bigint        not null,
    access_digest      varchar(43),
    access_scopes      varchar(500),
    access_issued_at   bigint,
    access_expires_at  bigint,
    refresh_digest     varchar(43),
    refresh_issued_at  bigint,
    refresh_expires_at bigint,
    expires_at         bigint        not null, -- of the last thing in it
    constraint login_grant_code unique (code_digest),
    constraint login_grant_access unique (access_digest),
    constraint login_grant_refresh unique (refresh_digest)
);

create index login_grant_sid on login_grant (sid);
create index login_grant_expiry on login_grant (expires_at);

-- Refresh tokens that were exchanged for newer ones: whoever brings one of these ends the grant.
create table spent_refresh_token (
    digest     varchar(43) not null primary key,
    grant_id   varchar(36) not null references login_grant (id) on delete cascade,
    expires_at bigint      not null
);

create index spent_refresh_token_grant on spent_refresh_token (grant_id);
create index spent_refresh_token_expiry on spent_refresh_token (expires_at);

create table signing_key (
    kid            varchar(22)   not null primary key,
    pool_id        varchar(24)   not null,
    generation     integer       not null,
    jwk_sealed     varchar(4000) not null,
    created_at     bigint        not null,
    signs_from     bigint        not null,
    constraint signing_key_generation unique (pool_id, generation)
);
