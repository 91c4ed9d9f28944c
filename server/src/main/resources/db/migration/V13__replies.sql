-- What accounts say by themselves. A connection without a row says what is said by default.

create table connection_replies (
    connection_id varchar(24) not null primary key references connection (id),
    language      varchar(16) not null,
    first_heard   varchar(8)  not null,
    channel       varchar(8)  not null
);

create table connection_reply (
    connection_id varchar(24)   not null references connection (id),
    occasion      varchar(8)    not null, -- WELCOME or LOGIN
    kind          varchar(8)    not null, -- NONE, TEXT or NEWS
    title_zh      varchar(200)  not null,
    title_en      varchar(200)  not null,
    text_zh       varchar(1200) not null,
    text_en       varchar(1200) not null,
    picture_url   varchar(1000) not null,
    url           varchar(1000) not null,
    primary key (connection_id, occasion)
);

-- Where people have logged in from. The scan by which a country came in can take it out again.

create table login_country (
    user_id  varchar(24) not null,
    country  varchar(2)  not null,
    scan_id  varchar(22) not null,
    first_at bigint      not null,
    primary key (user_id, country)
);

create index login_country_scan on login_country (scan_id);
