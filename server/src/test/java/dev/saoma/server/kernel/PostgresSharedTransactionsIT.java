package dev.saoma.server.kernel;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresSharedTransactionsIT extends SharedTransactionsContract {}
