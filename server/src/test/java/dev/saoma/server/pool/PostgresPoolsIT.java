package dev.saoma.server.pool;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresPoolsIT extends PoolsContract {}
