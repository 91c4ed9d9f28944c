-- What was kept of people who are nobody's user, or not any more: from where they had logged in, and their numbers.
delete from login_country where not exists (select 1 from person where person.id = login_country.user_id);
delete from mini_program_phone where not exists (
    select 1 from identity
    where identity.pool_id = mini_program_phone.pool_id and identity.app_id = mini_program_phone.app_id
          and identity.open_id = mini_program_phone.open_id);
-- From now on they are looked for among the numbers that WeChat told of late.
create index mini_program_phone_proven on mini_program_phone (proven_at);
