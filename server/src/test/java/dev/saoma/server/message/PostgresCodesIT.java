package dev.saoma.server.message;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresCodesIT extends CodesContract {}
