-- How an application and the issuer speak with one another.
alter table application add column kind varchar(11) default 'WEB' not null;
alter table application add column require_pkce boolean default true not null;
alter table application add column require_par boolean default false not null;
alter table application add column require_dpop boolean default false not null;
alter table application add column access_tokens varchar(6) default 'JWT' not null;
alter table application add column token_algorithm varchar(5) default 'RS256' not null;
alter table application add column user_claims_in_id_token boolean default false not null;
alter table application add column back_channel_logout_uri varchar(2000);

-- A program that has no secret has an empty digest here, which is no secret's.
