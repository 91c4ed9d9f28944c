-- How a connection behaves, and the secrets that it had before. The columns that end in _sealed are encrypted.

alter table connection add column require_mode boolean default false not null;
alter table connection add column login_only boolean default false not null;
alter table connection add column association varchar(16) default 'NONE' not null;
alter table connection add column on_leave varchar(16) default 'KEEP' not null;
alter table connection add column authing_json boolean default false not null;
alter table connection add column forwarding_secret_sealed varchar(500);
alter table connection add column former_token_sealed varchar(500);
alter table connection add column former_token_until bigint;
alter table connection add column former_key_sealed varchar(500);
alter table connection add column former_key_until bigint;
