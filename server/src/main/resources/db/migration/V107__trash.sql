-- What is deleted is switched off at once, and erased later: until then it can be had back as it was.
alter table application add column erase_at bigint;
alter table connection add column erase_at bigint;
alter table webhook add column erase_at bigint;

-- What an application was given before it was deleted is over, also if it is had back.
alter table application add column given_from bigint default 0 not null;

-- Webhooks are switched off as other things are. Those of before are over: nothing is left in them.
alter table webhook add column active boolean default true not null;
update webhook set active = false, erase_at = deleted_at where state = 'DELETED';
alter table webhook drop column deleted_at;
