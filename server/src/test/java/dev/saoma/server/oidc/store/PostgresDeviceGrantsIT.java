package dev.saoma.server.oidc.store;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresDeviceGrantsIT extends DeviceGrantsContract {}
