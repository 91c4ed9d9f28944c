-- Connections to mini programs. What only official accounts have is absent there.

alter table connection add column type varchar(16) default 'OFFICIAL_ACCOUNT' not null;
-- The installation's own mini program has its AppSecret in the configuration file.
alter table connection alter column app_secret_sealed drop not null;
alter table connection alter column token_sealed drop not null;
alter table connection alter column message_mode drop not null;

create table mini_program (
    connection_id       varchar(24)  not null primary key,
    ownership           varchar(8)   not null,
    callback_url        varchar(500),
    page_path           varchar(128) not null,
    check_path          boolean      not null,
    env_version         varchar(8)   not null,
    ask_phone           boolean      not null,
    ask_phone_again     bigint,      -- seconds; once per person where absent
    logo                ${bytes},
    constraint mini_program_connection foreign key (connection_id) references connection (id)
);
