-- What the doctor found at each connection when it was last there, so that it can still be read afterwards.
create table doctor_report (
    connection_id varchar(24) not null primary key,
    version       integer     not null, -- of the connection, when the doctor came
    examined_at   bigint      not null,
    findings      ${bytes}    not null,
    constraint report_of_connection foreign key (connection_id) references connection (id)
);
