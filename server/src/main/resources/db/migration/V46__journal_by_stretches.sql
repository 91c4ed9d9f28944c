-- A push writes one row at the end of its table and two entries in indexes that go by time. What it was about is no
-- longer indexed push by push, where each entry went to a page of its own, but stretch by stretch: so many pushes in a
-- row, and by which facts one of them may be found. What is sealed stands in the row itself, and only what does
-- not fit there in parts.
alter table push add column sealed ${bytes};

drop index push_sender;
drop index push_connection;

create table push_stretch (
    last_id  varchar(22) not null primary key,
    first_id varchar(22) not null,
    after_id varchar(22) not null,
    facts    ${bytes}    not null
);
