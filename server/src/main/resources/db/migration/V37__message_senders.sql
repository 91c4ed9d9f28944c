-- What a pool sends codes by, sealed as a whole.
create table message_sender (
    pool_id varchar(24)    not null primary key references pool (id),
    sealed  varchar(200000) not null
);
