-- What a website asked to be told, and of which assurance the login is: words, none of which holds a space. A grant that
-- was asked for without PKCE has an empty code_challenge.
alter table login_grant add column claims varchar(1000) default '' not null;
