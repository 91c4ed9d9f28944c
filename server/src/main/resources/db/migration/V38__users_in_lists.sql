-- Users are listed by their ids, and looked up by how a name or an openid begins.
create index person_list on person (pool_id, id);
create index person_name on person (pool_id, name);
create index identity_open_id on identity (pool_id, open_id);
