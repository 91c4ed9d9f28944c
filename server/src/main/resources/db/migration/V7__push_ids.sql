-- Other tables refer to a push by its id. Pushes from before this have none, and nothing that refers to them.

alter table push add column id varchar(22);

create unique index push_id on push (id);
