-- What calls of the admin API were answered that carried an Idempotency-Key. The id is a digest of who called and the
-- key; the answer is sealed and may hold a secret; none is there while the call is at work.
create table kept_answer (
    id          varchar(43) not null primary key,
    fingerprint varchar(43) not null,
    expires_at  bigint      not null,
    sealed      ${bytes}
);

create index kept_answer_expiry on kept_answer (expires_at);
