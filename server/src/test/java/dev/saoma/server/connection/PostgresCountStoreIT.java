package dev.saoma.server.connection;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresCountStoreIT extends CountStoreContract {}
