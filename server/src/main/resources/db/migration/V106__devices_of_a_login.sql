-- A login that is disowned keeps out the devices that were let in by it.
create index device_grant_sid on device_grant (sid);
