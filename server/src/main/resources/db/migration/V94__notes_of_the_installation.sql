-- Null where the installation tells something: a developer of their account.
alter table mail_note alter column pool_id drop not null;
