-- What a program has invited to ends with it.
alter table developer_invitation add column invited_by_client varchar(24); -- the program; nothing where a developer has
