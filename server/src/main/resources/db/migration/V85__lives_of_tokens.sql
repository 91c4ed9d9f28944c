-- How long the tokens of an application live, in seconds, where that is shorter than the installation allows.
alter table application add column access_token_seconds bigint;
alter table application add column id_token_seconds bigint;
alter table application add column refresh_token_seconds bigint;
