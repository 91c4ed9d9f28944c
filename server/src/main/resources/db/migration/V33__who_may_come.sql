-- Whether an application makes new users of strangers.
alter table application add column registration varchar(6) default 'OPEN' not null;

-- The fields that a connection matches by, or the proofs that it takes of an old account.
alter table connection add column association_by varchar(120) default '' not null;

-- While a person is asked whether they have an account already: what WeChat has said of them.
alter table scan add column union_id varchar(256);
alter table scan add column phone varchar(16);
