package dev.saoma.server.user;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresWhoIsItIT extends WhoIsItContract {}
