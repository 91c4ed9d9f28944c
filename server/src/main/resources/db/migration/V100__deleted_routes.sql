-- A route that was deleted stays until what was on its way there has been swept out.
alter table route add column deleted_at bigint;
